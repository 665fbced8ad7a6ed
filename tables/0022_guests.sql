-- Guests from other firms, and what a house knows of its people from elsewhere.

-- A guest is a person of this house who is in circles and nowhere else. `guest_until` is the moment at which their stay ends;
-- `firm` is where they come from, as whoever invited them says it.
alter table people
  add column guest boolean not null default false,
  add column firm text not null default '' check (length(firm) <= 120),
  add column guest_until timestamptz,
  -- The day on which somebody started here, where the house knows it; else the day on which they came in.
  add column started_on date,
  add column region text not null default '' check (length(region) <= 120),
  add constraint guests_have_an_end check (guest = (guest_until is not null)),
  add constraint guests_run_nothing check (not (guest and admin));
-- There are few of them: "is this one of the guests" reads a page or two, whoever is asked about.
create index people_guests on people (id) where guest;

-- An invitation of a guest names whom it is for, and until when they stay; one of somebody whom a list brought says who that is.
alter table invitations
  add column person_id text references people,
  add column guest_name text check (length(guest_name) between 1 and 120),
  add column guest_firm text check (length(guest_firm) between 1 and 120),
  add column guest_until timestamptz,
  add constraint guests_are_invited_whole check (
    (guest_name is null) = (guest_firm is null) and (guest_name is null) = (guest_until is null)
    and (guest_name is null or community_id is not null));

create index invitations_person on invitations (person_id);

-- Whatever is written in the program: a guest stands in closed circles, as a member.
create function guests_stay_in_circles() returns trigger language plpgsql as $$
begin
  if exists (select from people where id = new.person_id and guest) and (new.role <> 'member' or not exists (
      select from communities where id = new.community_id and kind = 'circle' and openness = 'closed')) then
    raise exception 'a guest is a member of closed circles and of nothing else' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger guests_stay_in_circles before insert or update on memberships
  for each row execute function guests_stay_in_circles();

-- Which people a rule means: also where they work, in the large.
alter table cohorts add column region text not null default '' check (length(region) <= 120);
