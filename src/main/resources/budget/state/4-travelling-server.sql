-- The bytes on their way lie elsewhere as well and are thrown away after the reading: the server keeps no log of them and
-- does not pack them once more. One that dies loses them, so it is noted which parts wait for theirs again.

alter table travelling_file set unlogged;

alter table travelling_file alter column bytes set storage external;

alter table part_start add column waits_for_files boolean not null default false;
