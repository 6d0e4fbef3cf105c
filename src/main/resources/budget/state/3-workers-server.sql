-- Reading on several machines: the queue of parts as Spring Integration keeps it, the bytes on their way, and who reads.

create sequence int_message_seq start with 1 increment by 1 no cycle;

create table int_channel_message (
    message_id char(36) not null,
    group_key char(36) not null,
    created_date bigint not null,
    message_priority bigint,
    message_sequence bigint not null default nextval('int_message_seq'),
    message_content bytea,
    region varchar(100) not null,
    primary key (region, group_key, created_date, message_sequence)
);

create index int_channel_msg_delete_idx on int_channel_message (region, group_key, message_id);

create table travelling_file (
    sha256 varchar(64) not null,
    part integer not null,
    bytes ${binary} not null,
    primary key (sha256, part)
);

create table run_reading (
    fence bigint primary key,
    execution bigint not null,
    begun timestamp with time zone not null
);

create table part_start (
    part bigint primary key,
    starts integer not null
);

create table worker (
    host varchar(255) not null,
    pid varchar(20) not null,
    threads integer not null,
    workbooks bigint not null,
    since timestamp with time zone not null,
    seen timestamp with time zone not null,
    primary key (host, pid)
);
