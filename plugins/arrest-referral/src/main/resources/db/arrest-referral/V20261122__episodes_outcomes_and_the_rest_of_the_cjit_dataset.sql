-- What the data entry form of the criminal justice intervention teams asks besides, what treatment providers report, and the
-- Treatment Outcomes Profile. Contacts that were there stay as they are.

alter table contacts
    add column initials text,
    add column transferred_from text,
    add column country_of_birth text,
    add column postcode text,
    add column dat_of_residence text,
    add column local_authority text,
    add column pregnant boolean,
    add column veteran boolean,
    add column test_occasion text,
    add column trigger_offence text,
    add column drugs_found text[] not null default '{}',
    add column follow_up_arranged_for date,
    add column follow_up_attended_on date,
    add column recovery_support_on date,
    add column provider text,
    add column last_seen_on date;

create table episodes (
    episode_reference text not null,
    contact text not null,
    client text not null,
    provider text not null,
    modality text not null,
    referred_on date not null,
    triaged_on date,
    started_on date not null,
    reviewed_on date,
    last_seen_on date,
    ended_on date,
    exit text,
    retention text not null,
    days_waited integer not null
);

create table outcomes (
    profile_reference text not null,
    episode text not null,
    client text not null,
    stage text not null,
    interviewed_on date not null,
    alcohol_days integer,
    opiate_days integer,
    crack_days integer,
    cocaine_days integer,
    amphetamine_days integer,
    cannabis_days integer,
    tobacco_days integer,
    injecting_days integer,
    shared_equipment boolean,
    shoplifting_days integer,
    selling_days integer,
    other_acquisitive_crime boolean,
    violence boolean,
    psychological_health integer,
    work_days integer,
    education_days integer,
    physical_health integer,
    acute_housing_problem boolean,
    quality_of_life integer,
    offended boolean
);
