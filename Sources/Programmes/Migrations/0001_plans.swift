import Storage

extension Migration {
    /// The tables of a plan: what is read, what is reported, what is noted.
    static let plans = Migration(
        room: "programmes",
        number: 1,
        name: "plans",
        statements: readTables + itemTables + workTables + [history]
    )
}

/// What comes with a document.
private let readTables: [SQL] = [
    """
    CREATE TABLE programmes_region (
        region TEXT NOT NULL PRIMARY KEY,
        name TEXT NOT NULL,
        english_name TEXT NOT NULL
    )
    """,
    """
    CREATE TABLE programmes_pack (
        region TEXT NOT NULL,
        pack TEXT NOT NULL,
        version BIGINT NOT NULL,
        applied_on TEXT NOT NULL,
        PRIMARY KEY (region, pack)
    )
    """,
    """
    CREATE TABLE programmes_document (
        region TEXT NOT NULL,
        id TEXT NOT NULL,
        name TEXT NOT NULL,
        media_type TEXT NOT NULL,
        digest TEXT NOT NULL,
        size BIGINT NOT NULL,
        text TEXT NOT NULL,
        PRIMARY KEY (region, id)
    )
    """,
    """
    CREATE TABLE programmes_document_file (
        region TEXT NOT NULL,
        document TEXT NOT NULL,
        bytes BLOB NOT NULL,
        PRIMARY KEY (region, document),
        FOREIGN KEY (region, document) REFERENCES programmes_document (region, id)
    )
    """,
    """
    CREATE TABLE programmes_plan (
        region TEXT NOT NULL,
        id TEXT NOT NULL,
        document TEXT NOT NULL,
        lineage TEXT NOT NULL,
        edition BIGINT NOT NULL CHECK (edition >= 1),
        status TEXT NOT NULL
            CHECK (status IN ('draft', 'in-force', 'replaced', 'withdrawn')),
        title TEXT NOT NULL,
        number TEXT,
        issuer TEXT,
        signed_on TEXT,
        kind TEXT NOT NULL,
        period TEXT,
        is_retelling BIGINT NOT NULL,
        original_number TEXT,
        original_title TEXT,
        original_issuer TEXT,
        original_date TEXT,
        is_made_up BIGINT NOT NULL,
        pack TEXT,
        pack_plan TEXT,
        in_force_on TEXT,
        revision BIGINT NOT NULL,
        PRIMARY KEY (region, id),
        UNIQUE (region, lineage, edition),
        FOREIGN KEY (region, document) REFERENCES programmes_document (region, id)
    )
    """,
    """
    CREATE TABLE programmes_heading (
        region TEXT NOT NULL,
        id TEXT NOT NULL,
        plan TEXT NOT NULL,
        position BIGINT NOT NULL,
        path TEXT NOT NULL,
        number TEXT NOT NULL,
        title TEXT NOT NULL,
        level BIGINT NOT NULL,
        parent TEXT,
        span_start BIGINT NOT NULL,
        span_end BIGINT NOT NULL,
        body_start BIGINT NOT NULL,
        body_end BIGINT NOT NULL,
        PRIMARY KEY (region, id),
        UNIQUE (region, plan, position),
        FOREIGN KEY (region, plan) REFERENCES programmes_plan (region, id)
    )
    """,
    """
    CREATE TABLE programmes_unit (
        region TEXT NOT NULL,
        id TEXT NOT NULL,
        name TEXT NOT NULL,
        english_name TEXT,
        kind TEXT,
        merged_into TEXT,
        root TEXT NOT NULL,
        revision BIGINT NOT NULL,
        PRIMARY KEY (region, id),
        FOREIGN KEY (region, merged_into) REFERENCES programmes_unit (region, id)
    )
    """,
    "CREATE INDEX programmes_unit_root ON programmes_unit (region, root)",
    """
    CREATE TABLE programmes_unit_name (
        region TEXT NOT NULL,
        folded TEXT NOT NULL,
        name TEXT NOT NULL,
        unit TEXT NOT NULL,
        position BIGINT NOT NULL,
        PRIMARY KEY (region, folded),
        FOREIGN KEY (region, unit) REFERENCES programmes_unit (region, id)
    )
    """,
    "CREATE INDEX programmes_unit_name_unit ON programmes_unit_name (region, unit)",
    """
    CREATE TABLE programmes_candidate (
        region TEXT NOT NULL,
        plan TEXT NOT NULL,
        number BIGINT NOT NULL,
        position BIGINT NOT NULL,
        unit TEXT NOT NULL,
        settled BIGINT NOT NULL,
        PRIMARY KEY (region, plan, number, position),
        FOREIGN KEY (region, plan) REFERENCES programmes_plan (region, id),
        FOREIGN KEY (region, unit) REFERENCES programmes_unit (region, id)
    )
    """,
]

/// What a plan asks for, wants reached and grants.
private let itemTables: [SQL] = [
    """
    CREATE TABLE programmes_task (
        region TEXT NOT NULL,
        id TEXT NOT NULL,
        plan TEXT NOT NULL,
        heading TEXT,
        position BIGINT NOT NULL,
        path TEXT NOT NULL,
        task_group TEXT NOT NULL,
        title TEXT NOT NULL,
        span_start BIGINT,
        span_end BIGINT,
        form TEXT,
        parent TEXT,
        due TEXT,
        started_on TEXT,
        state TEXT NOT NULL
            CHECK (state IN ('proposed', 'accepted', 'corrected', 'added', 'dropped')),
        status TEXT NOT NULL CHECK (status IN ('open', 'closing', 'closed')),
        closed_on TEXT,
        revision BIGINT NOT NULL,
        PRIMARY KEY (region, id),
        FOREIGN KEY (region, plan) REFERENCES programmes_plan (region, id),
        FOREIGN KEY (region, heading) REFERENCES programmes_heading (region, id),
        FOREIGN KEY (region, parent) REFERENCES programmes_task (region, id)
    )
    """,
    "CREATE INDEX programmes_task_plan ON programmes_task (region, plan, position)",
    "CREATE INDEX programmes_task_parent ON programmes_task (region, parent)",
    """
    CREATE TABLE programmes_duty (
        region TEXT NOT NULL,
        id TEXT NOT NULL,
        task TEXT NOT NULL,
        unit TEXT NOT NULL,
        printed_name TEXT NOT NULL,
        role TEXT NOT NULL CHECK (role IN ('lead', 'support')),
        position BIGINT NOT NULL,
        span_start BIGINT,
        span_end BIGINT,
        PRIMARY KEY (region, id),
        FOREIGN KEY (region, task) REFERENCES programmes_task (region, id),
        FOREIGN KEY (region, unit) REFERENCES programmes_unit (region, id)
    )
    """,
    "CREATE INDEX programmes_duty_task ON programmes_duty (region, task)",
    "CREATE INDEX programmes_duty_unit ON programmes_duty (region, unit)",
    """
    CREATE TABLE programmes_target (
        region TEXT NOT NULL,
        id TEXT NOT NULL,
        plan TEXT NOT NULL,
        heading TEXT,
        position BIGINT NOT NULL,
        path TEXT NOT NULL,
        subject TEXT NOT NULL,
        metric TEXT NOT NULL,
        comparator TEXT NOT NULL,
        value TEXT NOT NULL,
        upper_value TEXT,
        unit TEXT NOT NULL,
        period TEXT,
        kind TEXT NOT NULL,
        span_start BIGINT,
        span_end BIGINT,
        state TEXT NOT NULL
            CHECK (state IN ('proposed', 'accepted', 'corrected', 'added', 'dropped')),
        revision BIGINT NOT NULL,
        PRIMARY KEY (region, id),
        FOREIGN KEY (region, plan) REFERENCES programmes_plan (region, id),
        FOREIGN KEY (region, heading) REFERENCES programmes_heading (region, id)
    )
    """,
    "CREATE INDEX programmes_target_plan ON programmes_target (region, plan, position)",
    """
    CREATE TABLE programmes_clause (
        region TEXT NOT NULL,
        id TEXT NOT NULL,
        plan TEXT NOT NULL,
        heading TEXT,
        position BIGINT NOT NULL,
        path TEXT NOT NULL,
        task TEXT,
        name TEXT NOT NULL,
        who TEXT,
        terms TEXT,
        benefit TEXT NOT NULL,
        amount TEXT,
        rate_low TEXT,
        rate_high TEXT,
        base TEXT,
        cap TEXT,
        floor TEXT,
        range_low TEXT,
        range_high TEXT,
        is_once BIGINT,
        payer TEXT,
        stacking TEXT,
        span_start BIGINT,
        span_end BIGINT,
        state TEXT NOT NULL
            CHECK (state IN ('proposed', 'accepted', 'corrected', 'added', 'dropped')),
        revision BIGINT NOT NULL,
        PRIMARY KEY (region, id),
        FOREIGN KEY (region, plan) REFERENCES programmes_plan (region, id),
        FOREIGN KEY (region, heading) REFERENCES programmes_heading (region, id),
        FOREIGN KEY (region, task) REFERENCES programmes_task (region, id)
    )
    """,
    "CREATE INDEX programmes_clause_plan ON programmes_clause (region, plan, position)",
]

/// What happens while a plan runs.
private let workTables: [SQL] = [
    """
    CREATE TABLE programmes_milestone (
        region TEXT NOT NULL,
        id TEXT NOT NULL,
        task TEXT NOT NULL,
        title TEXT NOT NULL,
        due TEXT NOT NULL,
        done_on TEXT,
        revision BIGINT NOT NULL,
        PRIMARY KEY (region, id),
        FOREIGN KEY (region, task) REFERENCES programmes_task (region, id)
    )
    """,
    "CREATE INDEX programmes_milestone_task ON programmes_milestone (region, task)",
    """
    CREATE TABLE programmes_check_in (
        region TEXT NOT NULL,
        id TEXT NOT NULL,
        task TEXT NOT NULL,
        unit TEXT NOT NULL,
        month TEXT NOT NULL,
        progress BIGINT NOT NULL CHECK (progress BETWEEN 0 AND 100),
        done TEXT NOT NULL,
        problems TEXT NOT NULL,
        figures TEXT NOT NULL,
        author TEXT NOT NULL,
        reported_on TEXT NOT NULL,
        corrected_on TEXT,
        revision BIGINT NOT NULL,
        PRIMARY KEY (region, id),
        UNIQUE (region, task, unit, month),
        FOREIGN KEY (region, task) REFERENCES programmes_task (region, id),
        FOREIGN KEY (region, unit) REFERENCES programmes_unit (region, id)
    )
    """,
    """
    CREATE TABLE programmes_attachment (
        region TEXT NOT NULL,
        id TEXT NOT NULL,
        task TEXT NOT NULL,
        check_in TEXT,
        name TEXT NOT NULL,
        media_type TEXT NOT NULL,
        size BIGINT NOT NULL,
        digest TEXT NOT NULL,
        author TEXT NOT NULL,
        added_on TEXT NOT NULL,
        PRIMARY KEY (region, id),
        FOREIGN KEY (region, task) REFERENCES programmes_task (region, id),
        FOREIGN KEY (region, check_in) REFERENCES programmes_check_in (region, id)
    )
    """,
    "CREATE INDEX programmes_attachment_task ON programmes_attachment (region, task)",
    """
    CREATE TABLE programmes_attachment_file (
        region TEXT NOT NULL,
        attachment TEXT NOT NULL,
        bytes BLOB NOT NULL,
        PRIMARY KEY (region, attachment),
        FOREIGN KEY (region, attachment) REFERENCES programmes_attachment (region, id)
    )
    """,
    """
    CREATE TABLE programmes_actual (
        region TEXT NOT NULL,
        id TEXT NOT NULL,
        target TEXT NOT NULL,
        period TEXT NOT NULL,
        value TEXT NOT NULL,
        unit TEXT NOT NULL,
        as_of TEXT NOT NULL,
        note TEXT NOT NULL,
        source TEXT NOT NULL,
        author TEXT NOT NULL,
        revision BIGINT NOT NULL,
        PRIMARY KEY (region, id),
        UNIQUE (region, target, period, as_of),
        FOREIGN KEY (region, target) REFERENCES programmes_target (region, id)
    )
    """,
    """
    CREATE TABLE programmes_reminder (
        region TEXT NOT NULL,
        id TEXT NOT NULL,
        task TEXT NOT NULL,
        unit TEXT NOT NULL,
        reason TEXT NOT NULL,
        about TEXT NOT NULL,
        made_on TEXT NOT NULL,
        PRIMARY KEY (region, id),
        UNIQUE (region, task, unit, reason, about, made_on),
        FOREIGN KEY (region, task) REFERENCES programmes_task (region, id),
        FOREIGN KEY (region, unit) REFERENCES programmes_unit (region, id)
    )
    """,
    """
    CREATE TABLE programmes_note (
        region TEXT NOT NULL,
        id TEXT NOT NULL,
        task TEXT NOT NULL,
        text TEXT NOT NULL,
        answer_by TEXT,
        author TEXT NOT NULL,
        author_unit TEXT NOT NULL,
        written_on TEXT NOT NULL,
        PRIMARY KEY (region, id),
        FOREIGN KEY (region, task) REFERENCES programmes_task (region, id)
    )
    """,
    "CREATE INDEX programmes_note_task ON programmes_note (region, task)",
    """
    CREATE TABLE programmes_review (
        region TEXT NOT NULL,
        id TEXT NOT NULL,
        task TEXT NOT NULL,
        statement TEXT NOT NULL,
        submitted_by TEXT NOT NULL,
        submitted_on TEXT NOT NULL,
        outcome TEXT NOT NULL CHECK (outcome IN ('pending', 'accepted', 'returned')),
        opinion TEXT NOT NULL,
        reviewed_by TEXT NOT NULL,
        reviewed_on TEXT,
        PRIMARY KEY (region, id),
        FOREIGN KEY (region, task) REFERENCES programmes_task (region, id)
    )
    """,
    "CREATE INDEX programmes_review_task ON programmes_review (region, task)",
]

/// Who changed what, when and why.
private let history: SQL = """
    CREATE TABLE programmes_history (
        region TEXT NOT NULL,
        subject TEXT NOT NULL,
        record TEXT NOT NULL,
        id TEXT NOT NULL,
        at BIGINT NOT NULL,
        position BIGINT NOT NULL,
        field TEXT NOT NULL,
        before TEXT,
        after TEXT,
        why TEXT NOT NULL,
        actor TEXT NOT NULL,
        actor_unit TEXT NOT NULL,
        revision BIGINT,
        PRIMARY KEY (region, subject, record, id)
    )
    """
