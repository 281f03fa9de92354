-- The furthest that this device's clock stood at an entry since it holds its certificate: nothing is signed as of before.

alter table log add column latest_noted_at text;
update log set latest_noted_at = (select max(noted_at) from event where event.log = log.log) where mine = 1;
