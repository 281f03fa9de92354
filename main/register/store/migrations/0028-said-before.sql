-- What somebody said at the session before is proposed at the next: found by the person.
create index screening_of on screening (person_id, at);
