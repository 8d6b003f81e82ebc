-- The platform adds the partnership and its walls to each table.

-- A child known to the service, by a pseudonym: name and address stay in the case system.
create table children (
    child text not null,
    known_from date not null,
    date_of_birth date not null,
    sex text not null,
    gender text,
    ethnicity text not null,
    care_status text not null
);

-- What was so of a child from one day to another: where the child lived, learned, was cared for.
create table statuses (
    child text not null,
    kind text not null,
    care text,
    education text,
    accommodation text,
    health text,
    from_date date not null,
    until_date date
);

-- An intervention programme with one child, from start to end. Those that start in a quarter are a cohort.
create table programmes (
    programme text not null,
    child text not null,
    team text not null,
    order_type text not null,
    starts_on date not null,
    ends_on date,
    age_at_start integer not null,
    point_of_entry boolean not null,
    counts boolean not null,
    completed boolean,
    order_rank integer not null,
    quarter_of_end text,
    included boolean not null,
    out_of_court boolean not null
);

-- A proven offence: one for which a child has been cautioned, convicted or otherwise dealt with.
create table offences (
    offence text not null,
    child text not null,
    programme text,
    offence_date date not null,
    description text,
    category text not null,
    yjb_seriousness integer not null,
    gravity_score text,
    age_at_offence integer not null,
    first_hearing date,
    age_at_first_hearing integer,
    outcome_date date not null,
    outcome text not null,
    principal boolean not null,
    first_ever boolean not null,
    counts boolean not null,
    appeal_status text not null,
    residence text not null,
    outcome_group text not null,
    proven boolean not null,
    score text not null,
    age integer not null,
    age_band text not null,
    serious_violence boolean not null,
    included boolean not null
);

-- How a child lives and learns at the start or the end of a programme: what indicators 1, 2, 3 and 7 are made of.
create table circumstances (
    programme text not null,
    stage text not null,
    recorded_on date not null,
    placements jsonb not null default '[]',
    school_age boolean not null,
    provisions jsonb not null default '[]',
    send_identified boolean not null,
    formal_plan boolean,
    services text[] not null default '{}',
    services_during text[] not null default '{}',
    accommodation_suitable boolean not null,
    hours_offered numeric not null,
    hours_attended numeric not null,
    full_time boolean not null,
    ete_suitable boolean not null,
    send_met boolean not null,
    wider_services boolean not null,
    wider_services_during boolean not null
);

-- A need of a child on a programme and what was offered: indicators 4 and 5.
create table health_needs (
    programme text not null,
    need text not null,
    identified_on date not null,
    already_in_treatment boolean not null,
    referred_on date,
    offered_on date,
    offer text,
    attended_on date,
    ended_on date,
    intervention_offered boolean not null,
    intervention_attended boolean not null
);

-- A victim of the offence behind a programme, by a pseudonym: indicator 10.
create table victims (
    victim text not null,
    programme text not null,
    identified_on date not null,
    consented boolean not null,
    view_sought boolean not null,
    engaged boolean not null,
    information_requested boolean not null,
    information_given boolean not null,
    support_requested boolean not null,
    support_given boolean not null
);

-- Something that became better for a child during a programme. It is neither rate nor seriousness, and counted apart from both.
create table behaviour_improvements (
    programme text not null,
    seen_on date not null,
    improvement text not null,
    evidence text not null
);

-- An assessment of a child on a programme, and whether it came in time.
create table assessments (
    assessment text not null,
    programme text not null,
    team text not null,
    tool text not null,
    purpose text not null,
    required_on date not null,
    due_on date not null,
    completed_on date,
    countersigned_on date
);

-- An audit of the quality of work on one case.
create table quality_audits (
    programme text not null,
    team text not null,
    audited_on date not null,
    subject text not null,
    grade text not null,
    countersigned boolean not null,
    moderated boolean not null,
    moderated_grade text,
    final_grade text not null
);

-- A meeting of the management board, and which sectors were there: indicator 8.
create table board_meetings (
    meeting text not null,
    held_on date not null,
    attendances jsonb not null default '[]',
    senior_sectors integer not null,
    delegate_sectors integer not null
);

-- A partnership for early intervention, as the grant asks to show.
create table early_interventions (
    partner text not null,
    kind text not null,
    focus text not null,
    started_on date not null,
    ended_on date,
    agreed boolean not null,
    children_reached integer not null
);
