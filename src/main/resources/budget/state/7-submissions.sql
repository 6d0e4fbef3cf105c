-- A file may hold the submissions of several units. What was read before this step is read again.

create table if not exists submission_document (
    sha256 varchar(64) not null,
    digest varchar(64) not null,
    submission integer not null,
    part integer not null,
    bytes ${binary} not null,
    primary key (sha256, digest, submission, part)
);

drop table if exists submission_content;
