-- A dose that the pack leaves to the district is approved under the district officer's order.

alter table dose add column approved_by_order text;
