-- When a certificate ends by itself, in milliseconds since 1970: from then on no list need say that it was revoked.
-- Null for those that came in before this was noted; they stay on the list.
alter table certificate add column expires_at bigint;
