-- A secret of this state: what is published and was made of passwords is digested with it, so that nobody can try passwords out.

create table if not exists state_key (
    id integer primary key,
    bytes ${binary} not null
);
