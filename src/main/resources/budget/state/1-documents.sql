-- The state of a job beside Spring Batch's own tables. States older than the count of these steps have these tables already.

create table if not exists arrival (
    job varchar(200) not null,
    position integer not null,
    path varchar(4000) not null,
    sha256 varchar(64) not null,
    size bigint not null,
    modified bigint not null,
    first_seen integer not null,
    state varchar(20) not null,
    primary key (job, position)
);

create table if not exists reading_list (
    job varchar(200) not null,
    position integer not null,
    sha256 varchar(64) not null,
    path varchar(4000) not null,
    primary key (job, position)
);

create table if not exists submission_content (
    sha256 varchar(64) not null,
    digest varchar(64) not null,
    part integer not null,
    bytes ${binary} not null,
    primary key (sha256, digest, part)
);

create table if not exists round_batch (
    job varchar(200) not null,
    name varchar(40) not null,
    batch integer not null,
    part integer not null,
    bytes ${binary} not null,
    primary key (job, name, batch, part)
);
