-- Who runs, for several machines: who holds the lease, under which number, and what is told of the runs.

-- The number of the run that may write. Its writers hold it shared while they write, so that it changes between writes.
create table run_fence (
    fence bigint not null
);

insert into run_fence values (0);

create table run_lease (
    fence bigint primary key,
    host varchar(255) not null,
    pid varchar(20) not null,
    job varchar(200) not null,
    since varchar(40) not null,
    session integer not null,
    seen timestamp with time zone not null
);

create table run_line (
    fence bigint primary key,
    line ${binary} not null
);
