-- The key of the pseudonyms in evidence files: made at the first publication, never shown. Without it nobody can tell a record by
-- its pseudonym; with another one, the same records would have other pseudonyms from then on.

create table pseudonym_key (
    only_row boolean primary key default true check (only_row),
    key      bytea not null check (length(key) = 32)
);
create trigger append_only before update or delete or truncate on pseudonym_key
    for each statement execute function refuse_change();
