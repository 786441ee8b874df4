-- The offer of generate.py carried out in DuckDB: the same sheets, checks and result sheets as
-- `exchequer run --as-of 2003-10-03`, written as one would write it in SQL and nothing else. What
-- it does not do: say where in a file a cell is wrong (a cell of a wrong type stops it), waivers,
-- events, amendments, several periods of service, what lapses with service, hashes of what it read
-- and wrote, the counts of rules asked, the log of decisions, and a form sent in after every line
-- of the one before was withdrawn.
-- Placeholders: {data} the offer folder, {out} the folder for the results.

SET preserve_insertion_order = false;

-- 1. Sheets, typed.
CREATE TABLE terms AS SELECT * FROM read_csv('{data}/offer.csv', header = true, auto_detect = false,
  columns = {'term': 'VARCHAR', 'value': 'VARCHAR', 'source': 'VARCHAR'});
CREATE TABLE holders AS SELECT * FROM read_csv('{data}/holders.csv', header = true, auto_detect = false,
  columns = {'holder_id': 'VARCHAR', 'name': 'VARCHAR', 'role': 'VARCHAR', 'service_start': 'DATE',
    'service_end': 'DATE', 'end_reason': 'VARCHAR', 'owns_over_10pct': 'VARCHAR', 'jurisdiction': 'VARCHAR',
    'group': 'VARCHAR', 'title': 'VARCHAR'});
CREATE TABLE grants AS SELECT * FROM read_csv('{data}/grants.csv', header = true, auto_detect = false,
  columns = {'grant_id': 'VARCHAR', 'holder_id': 'VARCHAR', 'grant_date': 'DATE', 'type': 'VARCHAR',
    'exercise_price': 'DECIMAL(18,4)', 'shares_granted': 'BIGINT', 'shares_exercised': 'BIGINT',
    'shares_cancelled': 'BIGINT', 'schedule': 'VARCHAR', 'vesting_start': 'DATE', 'expires': 'DATE',
    'name_on_agreement': 'VARCHAR'});
CREATE TABLE forms AS SELECT * FROM read_csv('{data}/forms.csv', header = true, auto_detect = false,
  columns = {'form_id': 'VARCHAR', 'kind': 'VARCHAR', 'holder_id': 'VARCHAR', 'received': 'TIMESTAMP',
    'delivery': 'VARCHAR', 'name_signed': 'VARCHAR', 'signature_date': 'DATE', 'signer_title': 'VARCHAR',
    'authority_evidence': 'VARCHAR', 'confirmation_sent': 'TIMESTAMP'});
CREATE TABLE elections AS SELECT * FROM read_csv('{data}/elections.csv', header = true, auto_detect = false,
  columns = {'form_id': 'VARCHAR', 'grant_id': 'VARCHAR', 'grant_date': 'DATE',
    'exercise_price': 'DECIMAL(18,4)', 'original_shares': 'BIGINT', 'shares_exercised': 'BIGINT',
    'shares_tendered': 'BIGINT'});
CREATE TABLE prices AS SELECT * FROM read_csv('{data}/prices.csv', header = true, auto_detect = false,
  columns = {'date': 'DATE', 'close': 'DECIMAL(18,4)'});
CREATE TABLE schedules AS
  SELECT schedule, months, numerator, denominator,
    sum(numerator) OVER steps AS cumulative,
    sum(numerator) OVER steps - numerator AS before,
    lead(months) OVER (PARTITION BY schedule ORDER BY months) IS NULL AS is_last
  FROM (
    SELECT schedule, months, split_part(fraction, '/', 1)::BIGINT AS numerator,
      split_part(fraction, '/', 2)::BIGINT AS denominator
    FROM read_csv('{data}/schedules.csv', header = true, auto_detect = false,
      columns = {'schedule': 'VARCHAR', 'months': 'INTEGER', 'fraction': 'VARCHAR'})
    UNION ALL SELECT 'annual-3', unnest([12, 24, 36]), 1, 3)
  WINDOW steps AS (PARTITION BY schedule ORDER BY months);

-- 2. Problems of the sheets: any one stops the script.
CREATE TABLE problems AS
  SELECT 'duplicate holder' AS problem, holder_id AS subject FROM holders GROUP BY ALL HAVING count(*) > 1
  UNION ALL SELECT 'duplicate grant', grant_id FROM grants GROUP BY ALL HAVING count(*) > 1
  UNION ALL SELECT 'duplicate form', form_id FROM forms GROUP BY ALL HAVING count(*) > 1
  UNION ALL SELECT 'duplicate price', date::VARCHAR FROM prices GROUP BY ALL HAVING count(*) > 1
  UNION ALL SELECT 'unknown holder', grant_id FROM grants ANTI JOIN holders USING (holder_id)
  UNION ALL SELECT 'unknown holder', form_id FROM forms ANTI JOIN holders USING (holder_id)
  UNION ALL SELECT 'unknown grant', grant_id FROM elections ANTI JOIN grants USING (grant_id)
  UNION ALL SELECT 'unknown form', form_id FROM elections ANTI JOIN forms USING (form_id)
  UNION ALL SELECT 'unknown schedule', schedule FROM grants ANTI JOIN schedules USING (schedule)
    WHERE schedule IS NOT NULL
  UNION ALL SELECT 'fractions', schedule FROM schedules WHERE is_last AND cumulative <> denominator
  UNION ALL SELECT 'holder', holder_id FROM holders WHERE holder_id IS NULL OR name IS NULL
    OR role NOT IN ('employee', 'non_employee_director', 'consultant') OR service_start IS NULL
    OR end_reason NOT IN ('quit', 'cause', 'other', 'death', 'disability')
    OR owns_over_10pct NOT IN ('yes', 'no') OR service_end < service_start
  UNION ALL SELECT 'grant', grant_id FROM grants WHERE grant_id IS NULL OR holder_id IS NULL
    OR grant_date IS NULL OR type IS NULL OR type NOT IN ('ISO', 'NQSO') OR exercise_price IS NULL
    OR exercise_price < 0 OR shares_granted IS NULL OR shares_granted < 0 OR shares_exercised < 0
    OR shares_cancelled < 0
    OR coalesce(shares_exercised, 0) + coalesce(shares_cancelled, 0) > shares_granted
    OR expires <= grant_date
  UNION ALL SELECT 'form', form_id FROM forms WHERE form_id IS NULL OR kind IS NULL
    OR kind NOT IN ('election', 'notice') OR received IS NULL OR delivery IS NULL
  UNION ALL SELECT 'line', form_id FROM elections WHERE grant_date IS NULL OR exercise_price IS NULL
    OR original_shares IS NULL OR shares_exercised IS NULL OR shares_tendered IS NULL
  UNION ALL SELECT 'price', date::VARCHAR FROM prices WHERE date IS NULL OR close IS NULL OR close < 0;
SELECT CASE WHEN count(*) > 0 THEN error(count(*) || ' problems, the first: ' || min(problem || ' ' || subject))
  END FROM problems;

-- 3. Days.
SET VARIABLE commencement = (SELECT value::DATE FROM terms WHERE term = 'commencement');
SET VARIABLE expiration = (SELECT value::TIMESTAMP FROM terms WHERE term = 'expiration');
SET VARIABLE excluded = (SELECT string_split(value, ';') FROM terms WHERE term = 'excluded_jurisdictions');
SET VARIABLE plan_limit = (SELECT value::BIGINT FROM terms WHERE term = 'plan_share_limit');
SET VARIABLE issued = (SELECT value::BIGINT FROM terms WHERE term = 'shares_issued_under_plan');
SET VARIABLE as_of = DATE '2003-10-03';
CREATE TABLE calendar AS
  SELECT day, sum(is_business::INT) OVER (ORDER BY day) AS business_number, is_business
  FROM (SELECT day, isodow(day) < 6 AND day NOT IN ('2003-01-01', '2003-01-20', '2003-02-17', '2003-05-26',
      '2003-07-04', '2003-09-01', '2003-10-13', '2003-11-11', '2003-11-27', '2003-12-25') AS is_business
    FROM (SELECT unnest(range(DATE '2003-01-01', DATE '2004-01-01', INTERVAL 1 DAY))::DATE AS day));
SET VARIABLE cancellation = (SELECT min(day) FROM calendar
  WHERE is_business AND day > getvariable('expiration')::DATE);
SET VARIABLE grant_day = (SELECT min(day) FROM calendar
  WHERE is_business AND day >= (getvariable('cancellation') + 1 + INTERVAL 6 MONTHS + INTERVAL 1 DAY)::DATE);
SET VARIABLE lookback = (getvariable('commencement') - INTERVAL 6 MONTHS)::DATE;
SET VARIABLE business_days_open = (SELECT count(*) FROM calendar
  WHERE is_business AND day BETWEEN getvariable('commencement') AND getvariable('expiration')::DATE);
SET VARIABLE close = (SELECT close FROM prices WHERE date = getvariable('grant_day'));
-- The 40th business day after commencement, then the next one.
SET VARIABLE reopens = (SELECT min(day) + getvariable('expiration')::TIME FROM calendar WHERE is_business AND
  business_number > 40 + (SELECT business_number FROM calendar WHERE day = getvariable('commencement')));

-- 4. Grants as they stand when the offer expires.
CREATE TABLE held AS
  SELECT *, CASE WHEN expiry > getvariable('expiration')::DATE
    THEN shares_granted - exercised - cancelled_before ELSE 0 END AS outstanding,
    grant_date >= getvariable('lookback') AND grant_date < getvariable('commencement') AS in_lookback
  FROM (
    SELECT g.grant_id, g.holder_id, g.grant_date, g.type, g.exercise_price, g.shares_granted,
      coalesce(g.shares_exercised, 0) AS exercised, coalesce(g.shares_cancelled, 0) AS cancelled_before,
      coalesce(g.schedule, 'annual-3') AS schedule, coalesce(g.vesting_start, g.grant_date) AS vesting_start,
      h.name, coalesce(g.name_on_agreement, h.name) AS agreement,
      CASE WHEN h.role = 'non_employee_director' OR (g.type = 'ISO' AND h.owns_over_10pct = 'yes')
        THEN 5 ELSE 10 END AS term,
      coalesce(g.expires, (g.grant_date + to_years(term))::DATE) AS expiry
    FROM grants g JOIN holders h USING (holder_id));

-- 5. Forms.
CREATE TABLE named AS
  SELECT e.form_id, min(g.agreement) FILTER (g.agreement IS DISTINCT FROM f.name_signed) AS other
  FROM elections e JOIN forms f USING (form_id) JOIN held g ON g.grant_id = e.grant_id AND g.holder_id = f.holder_id
  GROUP BY e.form_id;
CREATE TABLE all_named AS
  SELECT f.form_id, min(g.agreement) FILTER (g.agreement IS DISTINCT FROM f.name_signed) AS other
  FROM forms f ANTI JOIN elections e USING (form_id) JOIN held g USING (holder_id) GROUP BY f.form_id;
CREATE TABLE judged AS
  SELECT f.*, coalesce(n.other, a.other) AS other_name,
    CASE WHEN kind = 'election' AND received >= getvariable('expiration')
      THEN 'received ' || strftime(received, '%Y-%m-%d %H:%M') || ', and the offer expired '
        || strftime(getvariable('expiration'), '%Y-%m-%d %H:%M')
        || CASE WHEN received = getvariable('expiration') THEN ': a form received at that very minute is late'
           ELSE '' END END AS timely,
    CASE WHEN kind = 'notice' AND received >= getvariable('expiration') AND NOT (received >= getvariable('reopens')
        AND received::DATE < getvariable('cancellation'))
      THEN 'received ' || strftime(received, '%Y-%m-%d %H:%M') END AS withdrawal,
    CASE WHEN delivery NOT IN ('fax', 'hand')
      THEN 'delivered by ' || delivery || '; the offer allows fax, hand' END AS delivered,
    CASE WHEN name_signed IS NULL OR signature_date IS NULL
      THEN 'a form needs a signature and its date, and this one has ' || CASE
        WHEN name_signed IS NULL AND signature_date IS NULL THEN 'neither'
        WHEN name_signed IS NULL THEN 'no signature' ELSE 'no date' END END AS signed,
    CASE WHEN name_signed IS NULL THEN 'not evaluated: name_signed is blank'
      WHEN coalesce(n.other, a.other) IS NOT NULL AND NOT (signer_title IS NOT NULL
        AND authority_evidence IS NOT NULL AND lower(trim(authority_evidence)) <> 'no')
      THEN 'signed "' || name_signed || '", but the option agreement names "' || coalesce(n.other, a.other)
        || '"' || CASE
        WHEN signer_title IS NOT NULL THEN ', and the signer, ' || signer_title || ', gave no evidence of authority'
        WHEN authority_evidence IS NOT NULL AND lower(trim(authority_evidence)) <> 'no'
          THEN ', and the signer gave no title' ELSE '' END END AS wrong_name,
    due.day AS due
  FROM forms f LEFT JOIN named n USING (form_id) LEFT JOIN all_named a USING (form_id)
  JOIN calendar c ON c.day = f.received::DATE
  JOIN calendar due ON due.is_business AND due.business_number = c.business_number + 5
  WHERE received < getvariable('as_of') + INTERVAL 1 DAY;
CREATE TABLE ruled AS
  SELECT *, CASE WHEN timely IS NOT NULL THEN 'tender.timely' WHEN withdrawal IS NOT NULL THEN 'withdrawal.timely'
      WHEN delivered IS NOT NULL THEN 'tender.delivery' WHEN signed IS NOT NULL THEN 'tender.signed'
      WHEN wrong_name IS NOT NULL THEN 'tender.name' END AS rule,
    coalesce(timely, withdrawal, delivered, signed, wrong_name) AS reason,
    row_number() OVER (PARTITION BY holder_id ORDER BY received, form_id) AS place
  FROM judged;
-- The first proper form takes effect, and each one dated after all before it.
CREATE TABLE courses AS
  SELECT form_id, place, holder_id, CASE WHEN earlier IS NULL OR signature_date > earlier THEN 'effect' ELSE 'refused'
    END AS course
  FROM (SELECT form_id, place, holder_id, signature_date, max(signature_date) OVER (PARTITION BY holder_id
      ORDER BY place ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS earlier
    FROM ruled WHERE kind = 'election' AND rule IS NULL);
CREATE TABLE effective AS
  SELECT form_id, place, holder_id, lead(form_id) OVER w AS replaced_by, lead(place) OVER w AS until
  FROM courses WHERE course = 'effect' WINDOW w AS (PARTITION BY holder_id ORDER BY place);
CREATE TABLE refused_forms AS
  SELECT form_id, rule, reason FROM ruled WHERE kind = 'election' AND rule IS NOT NULL
  UNION ALL
  SELECT c.form_id, 'supersede', c.form_id || ' does not replace ' || e.form_id || ', which stays in force. '
    || 'The rule: A later Election Form replaces the earlier one if it is dated after it.'
  FROM courses c ASOF JOIN effective e ON c.holder_id = e.holder_id AND c.place > e.place
  WHERE c.course = 'refused';
CREATE TABLE withdrawn AS
  SELECT form_id, grant_id, arg_min(notice, place) AS notice FROM (
    SELECT e.form_id, l.grant_id, n.form_id AS notice, n.place
    FROM (SELECT * FROM ruled WHERE kind = 'notice' AND rule IS NULL) n
    ASOF JOIN effective e ON n.holder_id = e.holder_id AND n.place > e.place
    JOIN elections l ON l.form_id = e.form_id
    LEFT JOIN elections listed ON listed.form_id = n.form_id AND listed.grant_id = l.grant_id
    WHERE listed.grant_id IS NOT NULL OR n.form_id NOT IN (SELECT form_id FROM elections))
  GROUP BY ALL;

-- 6. Lines.
CREATE TABLE lines AS
  SELECT e.form_id, e.grant_id, f.holder_id, e.shares_tendered, g.outstanding, g.in_lookback,
    g.holder_id AS owner, w.notice, x.replaced_by, r.rule AS form_rule, r.reason AS form_reason,
    x.form_id IS NOT NULL AND x.replaced_by IS NULL AND w.notice IS NULL AS is_candidate,
    CASE WHEN e.original_shares <> g.shares_granted OR e.grant_date <> g.grant_date
        OR e.exercise_price <> g.exercise_price OR e.shares_exercised <> g.exercised
      THEN 'the form says ' || e.original_shares || ' shares granted ' || e.grant_date || ' at $'
        || printf('%.2f', e.exercise_price::DOUBLE) || ', ' || e.shares_exercised || ' exercised; the grant is '
        || g.shares_granted || ' shares of ' || g.grant_date || ' at $' || printf('%.2f', g.exercise_price::DOUBLE)
        || ', ' || g.exercised || ' exercised' END AS disagrees,
    CASE WHEN g.holder_id <> f.holder_id
        THEN e.shares_tendered || ' shares of ' || e.grant_id || ' tendered, but the grant is another holder''s'
      WHEN e.times > 1 THEN e.shares_tendered || ' shares of ' || e.grant_id
        || ' tendered, but the form lists the grant ' || e.times || ' times'
      WHEN e.shares_tendered < 0 OR e.shares_tendered > g.outstanding
        THEN e.shares_tendered || ' shares of ' || e.grant_id || ' tendered, but any number from 0 to the '
          || g.outstanding || ' outstanding can be' END AS wrong_shares
  FROM (SELECT *, count(*) OVER (PARTITION BY form_id, grant_id) AS times FROM elections) e
  JOIN ruled f ON f.form_id = e.form_id AND f.kind = 'election'
  JOIN held g ON g.grant_id = e.grant_id
  LEFT JOIN refused_forms r ON r.form_id = e.form_id
  LEFT JOIN effective x ON x.form_id = e.form_id
  LEFT JOIN withdrawn w ON w.form_id = e.form_id AND w.grant_id = e.grant_id;

-- 7. Holders, by what is left standing.
CREATE TABLE tenders AS
  SELECT l.holder_id, sum(shares_tendered) AS tendered,
    coalesce(sum(shares_tendered) FILTER (in_lookback), 0) AS lookback_tendered
  FROM lines l WHERE is_candidate AND disagrees IS NULL AND wrong_shares IS NULL GROUP BY ALL;
CREATE TABLE holder_rulings AS
  SELECT *, CASE WHEN commenced IS NOT NULL THEN 'eligibility.commencement'
      WHEN ended IS NOT NULL THEN 'eligibility.cancellation'
      WHEN excluded IS NOT NULL THEN 'eligibility.jurisdiction'
      WHEN left_out IS NOT NULL THEN 'tender.lookback' END AS rule,
    coalesce(commenced, ended, excluded, left_out) AS reason
  FROM (
    SELECT t.holder_id,
      CASE WHEN h.service_start > getvariable('commencement') OR h.service_end < getvariable('commencement')
        THEN h.name || ' was not in service on ' || getvariable('commencement') || ' (service began '
          || h.service_start || ', ended ' || coalesce(h.service_end::VARCHAR, 'blank') || ')' END AS commenced,
      CASE WHEN h.service_end < getvariable('cancellation')
        THEN h.name || ' was not in service on ' || getvariable('cancellation') || ' (service ended '
          || h.service_end || ', reason: ' || coalesce(h.end_reason, 'blank')
          || '); the options stay, and run off under their own terms' END AS ended,
      CASE WHEN h.jurisdiction IN (SELECT unnest(getvariable('excluded')))
        THEN 'no tender is accepted from ' || h.jurisdiction || '; excluded are '
          || array_to_string(getvariable('excluded'), ', ') END AS excluded,
      CASE WHEN t.tendered <> 0 AND t.lookback_tendered <> coalesce(b.shares, 0)
        THEN t.lookback_tendered || ' of ' || b.shares || ' shares granted since ' || getvariable('lookback')
          || ' are tendered' END AS left_out
    FROM tenders t JOIN holders h USING (holder_id)
    LEFT JOIN (SELECT holder_id, sum(outstanding) AS shares FROM held WHERE in_lookback GROUP BY ALL) b
      USING (holder_id));
CREATE TABLE determinations AS
  SELECT l.form_id, l.grant_id, l.holder_id, l.shares_tendered,
    CASE WHEN form_rule IS NOT NULL THEN 'rejected' WHEN notice IS NOT NULL THEN 'withdrawn'
      WHEN replaced_by IS NOT NULL THEN 'superseded'
      WHEN disagrees IS NOT NULL OR wrong_shares IS NOT NULL OR r.rule IS NOT NULL THEN 'rejected'
      ELSE 'accepted' END AS status,
    CASE WHEN status = 'accepted' THEN l.shares_tendered ELSE 0 END AS shares_accepted,
    CASE WHEN status <> 'rejected' THEN '' WHEN form_rule IS NOT NULL THEN form_rule
      WHEN disagrees IS NOT NULL THEN 'tender.agrees' WHEN wrong_shares IS NOT NULL THEN 'tender.shares'
      ELSE r.rule END AS rule,
    CASE status WHEN 'withdrawn' THEN 'Withdrawn by ' || notice || '.'
      WHEN 'superseded' THEN 'Replaced by ' || replaced_by || '.'
      WHEN 'accepted' THEN CASE WHEN l.shares_tendered = 0 THEN 'Accepted; it tenders no shares.'
        ELSE 'Properly tendered.' END
      ELSE coalesce(form_reason, disagrees, wrong_shares, r.reason) END AS reason
  FROM lines l LEFT JOIN holder_rulings r ON r.holder_id = l.holder_id;
COPY (SELECT d.*, CASE WHEN status = 'withdrawn' THEN shares_tendered ELSE 0 END AS shares_withdrawn,
    h.name AS holder_name FROM determinations d LEFT JOIN holders h USING (holder_id)
    ORDER BY form_id, grant_id, holder_id)
  TO '{out}/determinations.csv' (HEADER);

-- 8. Cancellation, promises, balancing options.
CREATE TABLE cancelled AS
  SELECT g.*, h.name AS holder_name, d.shares_accepted AS accepted, g.outstanding - d.shares_accepted AS kept,
    h.service_end, h.end_reason, h.owns_over_10pct, coalesce(h.service_end >= getvariable('grant_day'), true) AS stays
  FROM determinations d JOIN held g USING (grant_id) JOIN holders h ON h.holder_id = g.holder_id
  WHERE d.shares_accepted > 0;
COPY (SELECT grant_id, holder_id, getvariable('cancellation') AS cancelled_on, accepted AS shares_cancelled,
    kept AS shares_kept, holder_name FROM cancelled ORDER BY grant_id)
  TO '{out}/cancellations.csv' (HEADER);
COPY (SELECT grant_id, holder_id, type, kept AS shares, exercise_price, grant_date, expiry AS expires, holder_name
    FROM cancelled WHERE kept > 0 ORDER BY grant_id)
  TO '{out}/balancing_options.csv' (HEADER);
CREATE TABLE promises AS
  SELECT grant_id, holder_id, accepted AS shares, getvariable('grant_day') AS not_before,
    CASE WHEN stays THEN 'granted' ELSE 'forfeited' END AS status,
    CASE WHEN stays THEN 'Granted on ' || getvariable('grant_day') || '.'
      ELSE name || ' was not in service without a break through ' || getvariable('grant_day')
        || ' (service ended ' || service_end || coalesce(', reason: ' || nullif(end_reason, ''), '')
        || '): nothing is granted for the ' || accepted || ' shares given up' END AS reason,
    'option' AS kind, holder_name, service_end
  FROM cancelled;
COPY (SELECT * EXCLUDE service_end FROM promises ORDER BY grant_id) TO '{out}/promises.csv' (HEADER);

-- 9. New options, and the tranches that they and the $100,000 limit need: what each held, gives up
-- and keeps.
CREATE TABLE new_options AS
  SELECT *, CASE WHEN type = 'ISO' AND owns_over_10pct = 'yes'
      THEN (ceil(getvariable('close') * 1.1 * 10000) / 10000)::DECIMAL(18,4) ELSE getvariable('close') END AS price,
    (getvariable('grant_day') + to_years(term))::DATE AS new_expiry
  FROM cancelled WHERE stays;
CREATE TABLE tranches AS
  SELECT grant_id, holder_id, grant_date, type, exercise_price, accepted, vest_date, was_exercised,
    CASE WHEN outstanding > 0 THEN accepted * left_through // outstanding - accepted * left_before // outstanding
      ELSE 0 END AS given,
    left_through - left_before AS standing
  FROM (
    SELECT g.grant_id, g.holder_id, g.grant_date, g.type, g.exercise_price, g.outstanding,
      coalesce(c.accepted, 0) AS accepted,
      (g.vesting_start + to_months(s.months))::DATE AS vest_date,
      CASE WHEN s.is_last THEN g.shares_granted ELSE g.shares_granted * s.cumulative // s.denominator END
        AS shares_through,
      g.shares_granted * s.before // s.denominator AS shares_before,
      CASE WHEN g.outstanding = 0 THEN 0
        ELSE greatest(shares_through - g.exercised - g.cancelled_before, 0) END AS left_through,
      CASE WHEN g.outstanding = 0 THEN 0
        ELSE greatest(shares_before - g.exercised - g.cancelled_before, 0) END AS left_before,
      least(shares_through, g.exercised) - least(shares_before, g.exercised) AS was_exercised
    FROM held g JOIN schedules s USING (schedule) LEFT JOIN cancelled c USING (grant_id)
    WHERE c.grant_id IS NOT NULL OR g.type = 'ISO');

-- 10. The $100,000 limit.
CREATE TABLE counted AS
  SELECT t.holder_id, t.grant_id, false AS is_new, t.grant_date, t.vest_date AS day, t.exercise_price AS price,
    t.was_exercised + t.standing
      - CASE WHEN year(t.vest_date) = year(getvariable('cancellation')) THEN 0 ELSE t.given END AS shares
  FROM tranches t WHERE t.type = 'ISO'
  UNION ALL
  SELECT t.holder_id, t.grant_id, true, t.grant_date, greatest(t.vest_date, getvariable('grant_day')), n.price,
    sum(t.given)
  FROM tranches t JOIN new_options n USING (grant_id) WHERE t.type = 'ISO' GROUP BY ALL;
CREATE TABLE limited AS
  SELECT *, CASE WHEN price = 0 THEN shares ELSE
    greatest(0, least(shares, ((100000 - (total - shares * price)) * 10000)::BIGINT // (price * 10000)::BIGINT)) END
    AS incentive
  FROM (SELECT *, year(day) AS year, sum(shares * price) OVER (PARTITION BY holder_id, year(day)
      ORDER BY is_new, grant_date, grant_id, day) AS total FROM counted WHERE shares > 0);
COPY (SELECT l.*, h.name AS holder_name FROM (
    SELECT holder_id, year, CASE WHEN is_new THEN grant_id || '-N' ELSE grant_id END AS grant_id,
      price AS exercise_price, sum(shares)::BIGINT AS shares, sum(shares * price) AS value,
      sum(incentive)::BIGINT AS iso_shares, sum(shares - incentive)::BIGINT AS nqso_shares
    FROM limited WHERE year >= year(getvariable('grant_day')) GROUP BY ALL) l
  LEFT JOIN holders h USING (holder_id) ORDER BY holder_id, year, grant_id)
  TO '{out}/iso_limit.csv' (HEADER);
CREATE TABLE parts AS
  SELECT n.grant_id, n.holder_id, coalesce(i.shares, 0)::BIGINT AS iso, n.accepted AS shares, n.price, n.new_expiry,
    CASE WHEN iso > 0 AND iso < n.accepted THEN ['-N-ISO', '-N-NQSO'] ELSE ['-N'] END AS suffixes
  FROM new_options n
  LEFT JOIN (SELECT grant_id, sum(incentive) AS shares FROM limited WHERE is_new GROUP BY ALL) i USING (grant_id);
CREATE TABLE new_grants AS
  SELECT grant_id || suffix AS new_grant_id, grant_id AS replaces, holder_id, getvariable('grant_day') AS grant_date,
    CASE WHEN suffix = '-N-ISO' OR (suffix = '-N' AND iso > 0) THEN 'ISO' ELSE 'NQSO' END AS type,
    CASE suffix WHEN '-N' THEN shares WHEN '-N-ISO' THEN iso ELSE shares - iso END AS shares,
    price AS exercise_price, new_expiry AS expires
  FROM (SELECT *, unnest(suffixes) AS suffix FROM parts);
COPY (SELECT n.*, h.name AS holder_name FROM new_grants n LEFT JOIN holders h USING (holder_id)
    ORDER BY new_grant_id) TO '{out}/new_grants.csv' (HEADER);

-- 11. Vesting of new and balancing options.
CREATE TABLE new_tranches AS
  SELECT t.grant_id, t.holder_id, greatest(t.vest_date, getvariable('grant_day')) AS day, sum(t.given) AS shares
  FROM tranches t SEMI JOIN new_options n USING (grant_id) WHERE t.given > 0 GROUP BY ALL;
COPY (
  SELECT grant_id, holder_id, vest_date, shares::BIGINT AS shares,
    CASE WHEN vest_date <= getvariable('grant_day') THEN 'yes' ELSE 'no' END AS vested_at_grant, h.name AS holder_name
  FROM (
    SELECT grant_id, holder_id, vest_date, standing - given AS shares FROM tranches WHERE accepted > 0
    UNION ALL
    SELECT p.grant_id || s.suffix, p.holder_id, t.day,
      CASE s.suffix WHEN '-N' THEN t.shares WHEN '-N-ISO' THEN coalesce(l.incentive, 0)
        ELSE t.shares - coalesce(l.incentive, 0) END
    FROM (SELECT *, unnest(suffixes) AS suffix FROM parts) s JOIN parts p USING (grant_id)
    JOIN new_tranches t USING (grant_id)
    LEFT JOIN limited l ON l.is_new AND l.grant_id = t.grant_id AND l.day = t.day)
  v LEFT JOIN holders h USING (holder_id) WHERE shares > 0 ORDER BY grant_id, vest_date)
  TO '{out}/vesting.csv' (HEADER);

-- 12. Every option as it stands; what ends with service is left out.
CREATE TABLE counts AS
  SELECT grant_id,
    CASE WHEN bool_or(status = 'accepted') THEN any_value(shares_tendered) FILTER (status = 'accepted')
      ELSE arg_max(shares_tendered, received) END AS tendered,
    arg_max(rule, received) AS rule
  FROM determinations JOIN forms USING (form_id) WHERE status IN ('accepted', 'rejected') GROUP BY grant_id;
CREATE TABLE standing AS
  SELECT *, CASE WHEN expiry > getvariable('as_of') THEN kept ELSE 0 END AS now,
    CASE WHEN accepted > 0 AND kept = 0 THEN CASE WHEN stays THEN 'cancelled' ELSE 'forfeited' END
      WHEN now = 0 THEN CASE WHEN expiry <= getvariable('as_of') THEN 'expired' ELSE 'exercised' END
      WHEN accepted > 0 THEN 'balancing' ELSE 'outstanding' END AS status
  FROM (
    SELECT g.*, coalesce(n.tendered, 0) AS tendered, n.rule, coalesce(c.accepted, 0) AS accepted, c.stays, c.service_end,
      g.outstanding - coalesce(c.accepted, 0) AS kept, CASE WHEN g.expiry > getvariable('commencement')
        THEN g.shares_granted - g.exercised - g.cancelled_before ELSE 0 END AS before
    FROM held g LEFT JOIN counts n USING (grant_id) LEFT JOIN cancelled c USING (grant_id));
COPY (SELECT o.*, h.name AS holder_name FROM (
    SELECT grant_id, CASE WHEN in_lookback THEN 'required' ELSE 'eligible' END AS class, '' AS tender_group,
      before AS outstanding_at_commencement, outstanding AS outstanding_on_determination, tendered, accepted, kept,
      now AS outstanding, status,
      CASE WHEN status IN ('cancelled', 'balancing') THEN getvariable('cancellation') WHEN status = 'forfeited' THEN service_end
        WHEN status = 'expired' THEN expiry ELSE grant_date END AS status_date,
      CASE WHEN accepted > 0 THEN accepted || ' shares cancelled in the offer.'
        WHEN status = 'expired' THEN shares_granted - exercised - cancelled_before || ' shares expired.'
        WHEN rule <> '' THEN 'Refused by ' || rule || '.' ELSE '' END AS reason, holder_id
    FROM standing
    UNION ALL SELECT new_grant_id, NULL, NULL, NULL, NULL, NULL, NULL, NULL, shares, 'outstanding', grant_date, '', holder_id
    FROM new_grants) o LEFT JOIN holders h USING (holder_id) ORDER BY grant_id)
  TO '{out}/options.csv' (HEADER);

-- 13. The pool, the findings and the summary.
SET VARIABLE outstanding = (SELECT sum(outstanding)::BIGINT FROM held);
SET VARIABLE given = (SELECT coalesce(sum(accepted), 0)::BIGINT FROM cancelled);
CREATE TABLE pool AS
  SELECT *, getvariable('plan_limit') - issued - outstanding - promised AS available FROM (
    SELECT 0 AS step, getvariable('commencement') AS date, 'commencement' AS event, 0 AS shares,
      getvariable('outstanding') AS outstanding, 0 AS promised, getvariable('issued') AS issued
    UNION ALL SELECT 1, getvariable('cancellation'), 'cancellation', getvariable('given'),
      getvariable('outstanding') - getvariable('given'), getvariable('given'), getvariable('issued')
    UNION ALL SELECT 2, service_end, 'forfeiture', sum(shares)::BIGINT,
      getvariable('outstanding') - getvariable('given'),
      (getvariable('given') - sum(sum(shares)) OVER (ORDER BY service_end))::BIGINT, getvariable('issued')
    FROM promises WHERE status = 'forfeited' GROUP BY service_end
    UNION ALL SELECT 3, getvariable('grant_day'), 'grant', sum(accepted)::BIGINT,
      (getvariable('outstanding') - getvariable('given') + sum(accepted))::BIGINT, 0, getvariable('issued')
    FROM new_options);
COPY (SELECT * EXCLUDE step FROM pool ORDER BY date, step) TO '{out}/pool.csv' (HEADER);
CREATE TABLE findings AS
  SELECT 'error' AS severity, 'tender.timely' AS rule, form_id AS subject, timely AS message FROM judged WHERE timely IS NOT NULL
  UNION ALL SELECT 'error', 'withdrawal.timely', form_id, withdrawal FROM judged WHERE withdrawal IS NOT NULL
  UNION ALL SELECT 'error', 'tender.delivery', form_id, delivered FROM judged WHERE delivered IS NOT NULL
  UNION ALL SELECT 'error', 'tender.signed', form_id, signed FROM judged WHERE signed IS NOT NULL
  UNION ALL SELECT 'error', 'tender.name', form_id, wrong_name FROM judged WHERE wrong_name IS NOT NULL
  UNION ALL SELECT 'warning', 'form.confirmation', form_id, 'received ' || strftime(received, '%Y-%m-%d %H:%M')
      || ', so the confirmation was due ' || due || '; sent: '
      || coalesce(strftime(confirmation_sent, '%Y-%m-%d %H:%M'), 'blank')
    FROM judged WHERE coalesce(confirmation_sent::DATE, getvariable('as_of')) > due
  UNION ALL SELECT 'error', rule, form_id, reason FROM refused_forms WHERE rule = 'supersede'
  UNION ALL SELECT 'error', 'tender.agrees', grant_id, disagrees FROM lines WHERE is_candidate AND disagrees IS NOT NULL
  UNION ALL SELECT 'error', 'tender.shares', grant_id, wrong_shares FROM lines WHERE is_candidate AND wrong_shares IS NOT NULL
  UNION ALL SELECT 'error', 'eligibility.commencement', holder_id, commenced FROM holder_rulings WHERE commenced IS NOT NULL
  UNION ALL SELECT 'error', 'eligibility.cancellation', holder_id, ended FROM holder_rulings WHERE ended IS NOT NULL
  UNION ALL SELECT 'error', 'eligibility.jurisdiction', holder_id, excluded FROM holder_rulings WHERE excluded IS NOT NULL
  UNION ALL SELECT 'error', 'tender.lookback', holder_id, left_out FROM holder_rulings WHERE left_out IS NOT NULL
  UNION ALL SELECT 'error', 'service.through_grant', grant_id, reason FROM promises WHERE status = 'forfeited'
  UNION ALL SELECT 'warning', 'accounting.price', grant_id || '-N', 'the exercise price $' || price || ' is below the close of $'
      || getvariable('close') FROM new_options WHERE price < getvariable('close')
  UNION ALL SELECT 'error', 'offer.open_days', 'offer', 'the offer is open for ' || getvariable('business_days_open')
      || ' business days' WHERE getvariable('business_days_open') < 20
  UNION ALL SELECT 'error', 'plan.share_limit', 'offer', 'at its lowest the pool has ' || min(available)
      || ' shares available' FROM pool HAVING min(available) < 0
  UNION ALL SELECT 'warning', 'offer.lookback_declared', 'offer', value FROM terms
    WHERE term = 'lookback_start' AND value::DATE <> getvariable('lookback');
COPY (SELECT * FROM findings ORDER BY severity, rule, subject, message) TO '{out}/findings.csv' (HEADER);
COPY (
  SELECT unnest(['status', 'commencement', 'expiration', 'cancellation_date', 'new_grant_date', 'lookback_start',
      'business_days_open', 'withdrawal_reopens', 'holders', 'grants', 'shares_outstanding_options',
      'forms_received', 'forms_accepted', 'holders_tendering', 'shares_tendered', 'shares_accepted', 'shares_rejected',
      'shares_kept', 'promises', 'shares_promised', 'new_grants', 'shares_granted', 'shares_iso', 'shares_nqso',
      'exercise_price_close', 'pool_available', 'errors', 'warnings']) AS measure,
    unnest(['granted', getvariable('commencement')::VARCHAR, strftime(getvariable('expiration'), '%Y-%m-%d %H:%M'),
      getvariable('cancellation')::VARCHAR, getvariable('grant_day')::VARCHAR, getvariable('lookback')::VARCHAR,
      getvariable('business_days_open')::VARCHAR, strftime(getvariable('reopens'), '%Y-%m-%d %H:%M'),
      (SELECT count(*) FROM holders)::VARCHAR, (SELECT count(*) FROM grants)::VARCHAR,
      getvariable('outstanding')::VARCHAR, (SELECT count(*) FROM ruled)::VARCHAR,
      ((SELECT count(*) FROM ruled WHERE rule IS NULL) - (SELECT count(*) FROM courses WHERE course = 'refused'))::VARCHAR,
      d.tendering::VARCHAR, d.tendered::VARCHAR, d.accepted::VARCHAR, d.rejected::VARCHAR,
      (getvariable('outstanding') - d.accepted)::VARCHAR, (SELECT count(*) FROM promises)::VARCHAR,
      getvariable('given')::VARCHAR, n.number::VARCHAR, n.shares::VARCHAR, n.iso::VARCHAR, n.nqso::VARCHAR,
      getvariable('close')::VARCHAR, (SELECT arg_max(available, (date, step)) FROM pool)::VARCHAR,
      (SELECT count(*) FROM findings WHERE severity = 'error')::VARCHAR,
      (SELECT count(*) FROM findings WHERE severity = 'warning')::VARCHAR]) AS value
  FROM (SELECT count(DISTINCT holder_id) FILTER (shares_tendered > 0) AS tendering,
      coalesce(sum(shares_tendered), 0)::BIGINT AS tendered, coalesce(sum(shares_accepted), 0)::BIGINT AS accepted,
      coalesce(sum(shares_tendered) FILTER (status = 'rejected'), 0)::BIGINT AS rejected
    FROM determinations WHERE status IN ('accepted', 'rejected')) d,
    (SELECT count(*) AS number, coalesce(sum(shares), 0)::BIGINT AS shares,
      coalesce(sum(shares) FILTER (type = 'ISO'), 0)::BIGINT AS iso,
      coalesce(sum(shares) FILTER (type = 'NQSO'), 0)::BIGINT AS nqso FROM new_grants) n)
  TO '{out}/summary.csv' (HEADER);
