-- Why a part failed, for the run, which is another process than the one that read the part.

alter table part_start add column failure_kind varchar(20);

alter table part_start add column failure text;
