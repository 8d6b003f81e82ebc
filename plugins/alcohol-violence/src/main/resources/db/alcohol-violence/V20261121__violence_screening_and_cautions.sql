-- The platform adds the partnership and its walls to each table.

-- An assault that an emergency department treated, as the Information Sharing to Tackle Violence minimum data set has it.
create table assaults (
    period_start date not null,
    period_end date not null,
    site_code text not null,
    arrived_at timestamp,
    assaulted_at timestamp not null,
    assaulted_on date not null,
    method text not null,
    method_other text,
    location_type text not null,
    location_description text,
    night text not null,
    weekend_night boolean not null
);

-- A violent offence that the police recorded.
create table recorded_offences (
    reference text not null,
    recorded_on date not null,
    occurred_at timestamp,
    offence_class text not null,
    alcohol_related boolean not null,
    location_type text not null,
    area text not null,
    night text,
    weekend_night boolean not null
);

-- The Alcohol Use Disorders Identification Test of one person on one day: its items are kept, its scores worked out.
create table audit_screenings (
    screening text not null,
    client text not null,
    screened_on date not null,
    setting text not null,
    sex text not null,
    drinking_days text not null,
    typical_units text not null,
    heavy_drinking text not null,
    unable_to_stop text,
    failed_expectations text,
    morning_drink text,
    guilt text,
    memory_loss text,
    injury text,
    concern text,
    advice text not null,
    consumption_score integer not null,
    consumption_positive boolean not null,
    audit_score integer,
    risk_band text
);

-- A conditional caution whose condition is the course on alcohol-related violence.
create table conditional_cautions (
    caution text not null,
    client text not null,
    offered_on date not null,
    offence text not null,
    provider text not null,
    stage text not null,
    accepted_on date,
    attended_on date,
    completed_on date,
    breached_on date,
    decided_on date
);

-- A further offence of somebody who was cautioned.
create table further_offences (
    reference text not null,
    client text not null,
    committed_on date not null,
    violence_with_injury boolean not null,
    alcohol_related boolean not null,
    proven boolean not null
);
