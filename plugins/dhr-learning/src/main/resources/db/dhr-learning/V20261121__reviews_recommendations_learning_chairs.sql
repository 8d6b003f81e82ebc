-- Reviews of deaths, what they recommend, what is learned, and who may chair and write. The platform adds whose each record is,
-- with its walls.

create table reviews (
    review_reference text not null,
    kind text not null,
    notified_on date not null,
    trigger text not null,
    death_type text not null,
    died_on date,
    victim text not null,
    victim_sex text not null,
    victim_age text not null,
    victim_ethnicity text not null,
    perpetrator text,
    perpetrator_sex text,
    perpetrator_age text,
    tags text[] not null default '{}',
    vulnerabilities text[] not null default '{}',
    aggravating text[] not null default '{}',
    decided_on date,
    decision text,
    no_review_because text,
    home_office_informed_on date,
    family text not null,
    panel jsonb not null default '[]',
    agencies jsonb not null default '[]',
    pauses jsonb not null default '[]',
    completed_on date,
    qa_submitted_on date,
    qa_outcome text,
    qa_approved_on date,
    published_on date,
    sent_to_commissioner_on date,
    overview_report uuid,
    executive_summary uuid,
    home_office_letter uuid,
    note text,
    legal_basis text not null,
    stage text not null,
    decision_due_on date not null,
    decided_in_time boolean,
    completion_due_on date,
    completed_in_time boolean
);

create table recommendations (
    recommendation_reference text not null,
    review text not null,
    raised_on date not null,
    level text not null,
    addressee text,
    addressee_name text,
    sent_on date,
    acknowledged_on date,
    theme text not null,
    recommendation text not null,
    status text not null,
    rejected_because text,
    abandoned_because text,
    lead_agency text,
    action text,
    milestones jsonb not null default '[]',
    target_on date,
    implemented_on date,
    evidence text,
    evidence_file uuid,
    evidenced_on date,
    impact text
);

create table learning_points (
    learning_reference text not null,
    review text,
    identified_on date not null,
    theme text not null,
    title text not null,
    learning text not null,
    agencies text[] not null default '{}',
    practice_change text
);

create table chairs (
    chair_reference text not null,
    name text not null,
    roles text[] not null default '{}',
    approved_from date not null,
    approved_until date,
    training jsonb not null default '[]',
    experience text[] not null default '{}',
    availability text not null,
    available_from date,
    day_rate numeric(14, 2) not null,
    note text
);

create table allocations (
    allocation_reference text not null,
    review text not null,
    chair text not null,
    role text not null,
    allocated_on date not null,
    ended_on date,
    days_agreed numeric(5, 1) not null,
    day_rate numeric(14, 2) not null,
    paid numeric(14, 2),
    cost_agreed numeric(14, 2) not null
);

create table campaigns (
    campaign_reference text not null,
    title text not null,
    theme text not null,
    starts_on date not null,
    ends_on date,
    channels text[] not null default '{}',
    reach integer,
    cost numeric(14, 2),
    evaluation text
);

create table learning_products (
    product_reference text not null,
    kind text not null,
    title text not null,
    theme text not null,
    campaign text,
    audience text[] not null default '{}',
    released_on date not null,
    reach integer,
    answers integer,
    will_change numeric(5, 1),
    evaluation text,
    file uuid
);
