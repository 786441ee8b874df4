"""The work of peer.sql in Polars: peer_polars.py DATA OUT. The same is left out as there."""

import datetime
import os
import sys

import polars as pl

DATA, OUT = sys.argv[1:]
os.makedirs(OUT, exist_ok=True)
TEXT, DATE, COUNT, MONEY = pl.String, pl.Date, pl.Int64, pl.Decimal(18, 4)
AS_OF = datetime.date(2003, 10, 3)
HOLIDAYS = {datetime.date(2003, m, d) for m, d in (
    (1, 1), (1, 20), (2, 17), (5, 26), (7, 4), (9, 1), (10, 13), (11, 11), (11, 27), (12, 25))}
LIMIT = 100_000 * 10_000


def col(*names):
    return pl.col(*names)


def read(sheet, /, **schema):
    return pl.read_csv(os.path.join(DATA, sheet + ".csv"), schema=schema)


def write(frame, name):
    frame.write_csv(os.path.join(OUT, name + ".csv"))


def write_named(frame, name):
    """With the holder's name in the last column."""
    names = holders.select("holder_id", holder_name="name")
    write(frame.join(names, on="holder_id", how="left", maintain_order="left"), name)


def money(column):
    """Ten-thousandths as a decimal again."""
    return (pl.col(column).cast(pl.Decimal(38, 4)) / 10_000).cast(pl.Decimal(38, 4))


def moment(column):
    return col(column).dt.strftime("%Y-%m-%d %H:%M")


def joined(*parts):
    return pl.concat_str([pl.lit(p) if isinstance(p, str) else p for p in parts])


def blank(expression):
    return expression.cast(TEXT).fill_null("blank")


def when(condition, value):
    return pl.when(condition).then(value)


# 1. Sheets, typed.
terms = dict(read("offer", term=TEXT, value=TEXT, source=TEXT).select("term", "value").iter_rows())
holders = read("holders", holder_id=TEXT, name=TEXT, role=TEXT, service_start=DATE, service_end=DATE,
               end_reason=TEXT, owns_over_10pct=TEXT, jurisdiction=TEXT, group=TEXT, title=TEXT)
grants = read("grants", grant_id=TEXT, holder_id=TEXT, grant_date=DATE, type=TEXT, exercise_price=MONEY,
              shares_granted=COUNT, shares_exercised=COUNT, shares_cancelled=COUNT, schedule=TEXT,
              vesting_start=DATE, expires=DATE, name_on_agreement=TEXT)
forms = read("forms", form_id=TEXT, kind=TEXT, holder_id=TEXT, received=TEXT, delivery=TEXT, name_signed=TEXT,
             signature_date=DATE, signer_title=TEXT, authority_evidence=TEXT, confirmation_sent=TEXT).with_columns(
    col("received", "confirmation_sent").str.to_datetime("%Y-%m-%d %H:%M", strict=True))
elections = read("elections", form_id=TEXT, grant_id=TEXT, grant_date=DATE, exercise_price=MONEY,
                 original_shares=COUNT, shares_exercised=COUNT, shares_tendered=COUNT)
prices = read("prices", date=DATE, close=MONEY)
in_ten_thousandths = (col("exercise_price") * 10_000).cast(COUNT)
grants = grants.with_columns(in_ten_thousandths)
elections = elections.with_columns(in_ten_thousandths)
steps = read("schedules", schedule=TEXT, months=pl.Int32, fraction=TEXT)
steps = pl.concat([steps, pl.DataFrame(
    {"schedule": ["annual-3"] * 3, "months": [12, 24, 36], "fraction": ["1/3"] * 3}, schema=steps.schema)])
parts = col("fraction").str.split("/")
steps = steps.sort("schedule", "months").with_columns(
    numerator=parts.list.get(0).cast(COUNT), denominator=parts.list.get(1).cast(COUNT)).with_columns(
    through=col("numerator").cum_sum().over("schedule"),
    is_last=col("months") == col("months").max().over("schedule")).with_columns(
    before=col("through") - col("numerator"))

# 2. Problems of the sheets.
problems = [
    ("duplicate holder", holders["holder_id"].is_duplicated().any()),
    ("duplicate grant", grants["grant_id"].is_duplicated().any()),
    ("duplicate form", forms["form_id"].is_duplicated().any()),
    ("duplicate price", prices["date"].is_duplicated().any()),
    ("grant's holder", grants.join(holders, on="holder_id", how="anti").height),
    ("form's holder", forms.join(holders, on="holder_id", how="anti").height),
    ("line's grant", elections.join(grants, on="grant_id", how="anti").height),
    ("line's form", elections.join(forms, on="form_id", how="anti").height),
    ("schedule", grants.filter(col("schedule").is_not_null()).join(steps, on="schedule", how="anti").height),
    ("fractions", steps.filter(col("is_last") & (col("through") != col("denominator"))).height),
    ("holder", holders.filter(
        pl.any_horizontal(col("holder_id", "name", "role", "service_start").is_null())
        | ~col("role").is_in(["employee", "non_employee_director", "consultant"])
        | ~col("end_reason").is_in(["quit", "cause", "other", "death", "disability"])
        | ~col("owns_over_10pct").is_in(["yes", "no"]) | (col("service_end") < col("service_start"))).height),
    ("grant", grants.filter(
        pl.any_horizontal(col("grant_id", "holder_id", "grant_date", "type", "exercise_price",
                              "shares_granted").is_null())
        | ~col("type").is_in(["ISO", "NQSO"]) | (col("exercise_price") < 0) | (col("shares_exercised") < 0)
        | (col("shares_cancelled") < 0) | (col("expires") <= col("grant_date"))
        | (col("shares_exercised").fill_null(0) + col("shares_cancelled").fill_null(0)
           > col("shares_granted"))).height),
    ("form", forms.filter(pl.any_horizontal(col("form_id", "kind", "received", "delivery").is_null())
                          | ~col("kind").is_in(["election", "notice"])).height),
    ("line", elections.filter(pl.any_horizontal(pl.all().is_null())).height),
    ("price", prices.filter(pl.any_horizontal(pl.all().is_null()) | (col("close") < 0)).height),
]
wrong = [name for name, found in problems if found]
if wrong:
    sys.exit(f"problems: {', '.join(wrong)}")

# 3. Days.
DAY = datetime.timedelta(days=1)


def is_business(day):
    return day.weekday() < 5 and day not in HOLIDAYS


def business(day):
    while not is_business(day):
        day += DAY
    return day


commencement = datetime.date.fromisoformat(terms["commencement"])
expiration = datetime.datetime.fromisoformat(terms["expiration"])
excluded = terms["excluded_jurisdictions"].split(";")
plan_limit, issued = int(terms["plan_share_limit"]), int(terms["shares_issued_under_plan"])
cancellation = business(expiration.date() + DAY)
after = cancellation + DAY
grant_day = business(after.replace(month=after.month + 6) + DAY)
lookback = commencement.replace(year=commencement.year - (commencement.month <= 6),
                                month=(commencement.month + 5) % 12 + 1)
calendar, number, day = [], 0, datetime.date(2003, 1, 1)
while day.year == 2003:
    number += is_business(day)
    calendar.append((day, number, is_business(day)))
    day += DAY
numbers = {day: number for day, number, _ in calendar}
business_days = {number: day for day, number, is_open in calendar if is_open}
open_days = numbers[expiration.date()] - numbers[commencement] + is_business(commencement)
reopens = datetime.datetime.combine(business_days[numbers[commencement] + 41], expiration.time())
due_days = pl.DataFrame({"day": [d for d, n, _ in calendar if n + 5 in business_days],
                         "due": [business_days[n + 5] for _, n, _ in calendar if n + 5 in business_days]})
close_decimal = prices.filter(col("date") == grant_day)["close"][0]
close = int(close_decimal * 10_000)

# 4. Grants as they stand when the offer expires.
held = grants.lazy().join(
    holders.lazy().select("holder_id", "name", "role", "owns_over_10pct", "service_end", "end_reason"),
    on="holder_id").with_columns(
    exercised=col("shares_exercised").fill_null(0), gone=col("shares_cancelled").fill_null(0),
    schedule=col("schedule").fill_null("annual-3"), vesting_start=col("vesting_start").fill_null(col("grant_date")),
    agreement=col("name_on_agreement").fill_null(col("name")),
    term=pl.when((col("role") == "non_employee_director")
                 | ((col("type") == "ISO") & (col("owns_over_10pct") == "yes")).fill_null(False))
    .then(5).otherwise(10)).with_columns(
    expiry=pl.coalesce("expires", pl.when(col("term") == 5).then(col("grant_date").dt.offset_by("5y"))
                       .otherwise(col("grant_date").dt.offset_by("10y"))),
    in_lookback=col("grant_date").is_between(lookback, commencement, closed="left")).with_columns(
    outstanding=pl.when(col("expiry") > expiration.date())
    .then(col("shares_granted") - col("exercised") - col("gone")).otherwise(0)).collect()

# 5. Forms.
forms = forms.filter(col("received") < datetime.datetime.combine(AS_OF + DAY, datetime.time()))
signed_for = forms.select("form_id", "holder_id", "name_signed")
agreements = held.select("grant_id", "holder_id", "agreement")
is_other = col("agreement").ne_missing(col("name_signed"))
named = pl.concat([
    signed_for.join(elections.select("form_id", "grant_id"), on="form_id").join(
        agreements, on=["grant_id", "holder_id"]).select("form_id", "agreement", "name_signed"),
    signed_for.join(elections, on="form_id", how="anti").join(
        agreements, on="holder_id").select("form_id", "agreement", "name_signed"),
]).filter(is_other).group_by("form_id").agg(other=col("agreement").min())
is_authorized = (col("signer_title").is_not_null() & col("authority_evidence").is_not_null()
                 & (col("authority_evidence").str.strip_chars().str.to_lowercase() != "no"))
judged = forms.join(named, on="form_id", how="left").with_columns(day=col("received").dt.date()).join(
    due_days, on="day", how="left").with_columns(
    timely=when((col("kind") == "election") & (col("received") >= expiration),
                joined("received ", moment("received"), f", and the offer expired {expiration:%Y-%m-%d %H:%M}",
                       pl.when(col("received") == expiration).then(pl.lit(": a form received at that very minute is late"))
                       .otherwise(pl.lit("")))),
    withdrawal=when((col("kind") == "notice") & (col("received") >= expiration)
                    & ~((col("received") >= reopens) & (col("day") < cancellation)),
                    joined("received ", moment("received"))),
    delivered=when(~col("delivery").is_in(["fax", "hand"]),
                   joined("delivered by ", col("delivery"), "; the offer allows fax, hand")),
    signed=when(col("name_signed").is_null() | col("signature_date").is_null(),
                joined("a form needs a signature and its date, and this one has ",
                       pl.when(col("name_signed").is_null() & col("signature_date").is_null()).then(pl.lit("neither"))
                       .when(col("name_signed").is_null()).then(pl.lit("no signature"))
                       .otherwise(pl.lit("no date")))),
    wrong_name=pl.when(col("name_signed").is_null()).then(pl.lit("not evaluated: name_signed is blank"))
    .when(col("other").is_not_null() & ~is_authorized).then(
        joined('signed "', col("name_signed"), '", but the option agreement names "', col("other"),
               '"', pl.when(col("signer_title").is_not_null())
               .then(joined(", and the signer, ", col("signer_title"), ", gave no evidence of authority"))
               .when(col("authority_evidence").is_not_null()
                     & (col("authority_evidence").str.strip_chars().str.to_lowercase() != "no"))
               .then(pl.lit(", and the signer gave no title")).otherwise(pl.lit(""))))).with_columns(
    rule=pl.when(col("timely").is_not_null()).then(pl.lit("tender.timely"))
    .when(col("withdrawal").is_not_null()).then(pl.lit("withdrawal.timely"))
    .when(col("delivered").is_not_null()).then(pl.lit("tender.delivery"))
    .when(col("signed").is_not_null()).then(pl.lit("tender.signed"))
    .when(col("wrong_name").is_not_null()).then(pl.lit("tender.name")),
    form_reason=pl.coalesce("timely", "withdrawal", "delivered", "signed", "wrong_name")).sort(
    "holder_id", "received", "form_id").with_columns(place=pl.int_range(pl.len()))
courses = judged.filter((col("kind") == "election") & col("rule").is_null()).with_columns(
    earlier=col("signature_date").cum_max().shift(1).over("holder_id")).with_columns(
    takes_effect=col("earlier").is_null() | (col("signature_date") > col("earlier")))
effective = courses.filter("takes_effect").select(
    "form_id", "holder_id", "place", replaced_by=col("form_id").shift(-1).over("holder_id"))
in_force = effective.select("holder_id", "place", in_force=col("form_id"))
not_replacing = courses.filter(~col("takes_effect")).join_asof(in_force, on="place", by="holder_id", check_sortedness=False).select(
    "form_id", form_rule=pl.lit("supersede"), form_reason=joined(
        col("form_id"), " does not replace ", col("in_force"), ", which stays in force. The rule: "
        "A later Election Form replaces the earlier one if it is dated after it."))
refused = pl.concat([
    judged.filter((col("kind") == "election") & col("rule").is_not_null()).select(
        "form_id", form_rule="rule", form_reason="form_reason"), not_replacing])
notices = judged.filter((col("kind") == "notice") & col("rule").is_null()).join_asof(
    in_force, on="place", by="holder_id", check_sortedness=False).filter(col("in_force").is_not_null()).select(
    "place", "in_force", notice="form_id")
listed = elections.select("form_id", "grant_id")
of_form = notices.join(listed, left_on="in_force", right_on="form_id")
withdrawn = pl.concat([
    of_form.join(listed, left_on=["notice", "grant_id"], right_on=["form_id", "grant_id"], how="semi"),
    of_form.join(listed, left_on="notice", right_on="form_id", how="anti"),
]).sort("place").unique(["in_force", "grant_id"], keep="first").select(
    "grant_id", "notice", form_id="in_force")

# 6. Lines.
lines = elections.lazy().with_columns(times=pl.len().over("form_id", "grant_id")).join(
    judged.lazy().filter(col("kind") == "election").select("form_id", "holder_id"), on="form_id").join(
    held.lazy().select("grant_id", "outstanding", "in_lookback", "shares_granted", "exercised",
                       owner="holder_id", own_date="grant_date", own_price="exercise_price"), on="grant_id").join(
    refused.lazy(), on="form_id", how="left").join(
    effective.lazy().select("form_id", "replaced_by", takes_effect=pl.lit(True)), on="form_id", how="left").join(
    withdrawn.lazy(), on=["form_id", "grant_id"], how="left").with_columns(
    is_candidate=col("takes_effect").fill_null(False) & col("replaced_by").is_null() & col("notice").is_null(),
    differs=(col("original_shares") != col("shares_granted")) | (col("grant_date") != col("own_date"))
    | (col("exercise_price") != col("own_price")) | (col("shares_exercised") != col("exercised")),
    tenders_wrong=(col("owner") != col("holder_id")) | (col("times") > 1) | (col("shares_tendered") < 0)
    | (col("shares_tendered") > col("outstanding"))).collect()


def price_text(column):
    return joined((col(column) // 10_000).cast(TEXT), ".",
                  (col(column) % 10_000 // 100).cast(TEXT).str.zfill(2))


bad = lines.filter(col("differs") | col("tenders_wrong")).with_columns(
    disagrees=when(col("differs"), joined(
        "the form says ", col("original_shares"), " shares granted ", col("grant_date").cast(TEXT), " at $",
        price_text("exercise_price"), ", ", col("shares_exercised"), " exercised; the grant is ",
        col("shares_granted"), " shares of ", col("own_date").cast(TEXT), " at $", price_text("own_price"), ", ",
        col("exercised"), " exercised")),
    wrong_shares=when(col("tenders_wrong"), joined(
        col("shares_tendered"), " shares of ", col("grant_id"), " tendered, but ",
        pl.when(col("owner") != col("holder_id")).then(pl.lit("the grant is another holder's"))
        .when(col("times") > 1).then(joined("the form lists the grant ", col("times"), " times"))
        .otherwise(joined("any number from 0 to the ", col("outstanding"), " outstanding can be")))))

# 7. Holders.
tenders = lines.filter(col("is_candidate") & ~col("differs") & ~col("tenders_wrong")).group_by("holder_id").agg(
    tendered=col("shares_tendered").sum(),
    lookback_tendered=col("shares_tendered").filter(col("in_lookback")).sum())
recent = held.filter("in_lookback").group_by("holder_id").agg(recent=col("outstanding").sum())
rulings = tenders.join(holders, on="holder_id").join(recent, on="holder_id", how="left").with_columns(
    commenced=when((col("service_start") > commencement) | (col("service_end") < commencement).fill_null(False),
                   joined(col("name"), f" was not in service on {commencement} (service began ",
                          col("service_start").cast(TEXT), ", ended ", blank(col("service_end")), ")")),
    ended=when(col("service_end") < cancellation,
               joined(col("name"), f" was not in service on {cancellation} (service ended ",
                      col("service_end").cast(TEXT), ", reason: ", blank(col("end_reason")),
                      "); the options stay, and run off under their own terms")),
    barred=when(col("jurisdiction").is_in(excluded),
                joined("no tender is accepted from ", col("jurisdiction"), f"; excluded are {', '.join(excluded)}")),
    left_out=when((col("tendered") != 0) & (col("lookback_tendered") != col("recent").fill_null(0)),
                  joined(col("lookback_tendered"), " of ", col("recent"),
                         f" shares granted since {lookback} are tendered"))).with_columns(
    holder_rule=pl.when(col("commenced").is_not_null()).then(pl.lit("eligibility.commencement"))
    .when(col("ended").is_not_null()).then(pl.lit("eligibility.cancellation"))
    .when(col("barred").is_not_null()).then(pl.lit("eligibility.jurisdiction"))
    .when(col("left_out").is_not_null()).then(pl.lit("tender.lookback")),
    holder_reason=pl.coalesce("commenced", "ended", "barred", "left_out")).filter(
    col("holder_rule").is_not_null())
determined = lines.lazy().join(
    rulings.lazy().select("holder_id", "holder_rule", "holder_reason"), on="holder_id", how="left").join(
    bad.lazy().select("form_id", "grant_id", "disagrees", "wrong_shares").unique(["form_id", "grant_id"]),
    on=["form_id", "grant_id"], how="left").with_columns(
    status=pl.when(col("form_rule").is_not_null()).then(pl.lit("rejected"))
    .when(col("notice").is_not_null()).then(pl.lit("withdrawn"))
    .when(col("replaced_by").is_not_null()).then(pl.lit("superseded"))
    .when(col("differs") | col("tenders_wrong") | col("holder_rule").is_not_null()).then(pl.lit("rejected"))
    .otherwise(pl.lit("accepted"))).with_columns(
    shares_accepted=pl.when(col("status") == "accepted").then(col("shares_tendered")).otherwise(0),
    rule=pl.when(col("status") != "rejected").then(pl.lit(""))
    .when(col("form_rule").is_not_null()).then(col("form_rule"))
    .when(col("differs")).then(pl.lit("tender.agrees")).when(col("tenders_wrong")).then(pl.lit("tender.shares"))
    .otherwise(col("holder_rule")),
    reason=pl.when(col("status") == "accepted").then(
        pl.when(col("shares_tendered") == 0).then(pl.lit("Accepted; it tenders no shares."))
        .otherwise(pl.lit("Properly tendered.")))
    .when(col("status") == "withdrawn").then(joined("Withdrawn by ", col("notice"), "."))
    .when(col("status") == "superseded").then(joined("Replaced by ", col("replaced_by"), "."))
    .otherwise(pl.coalesce("form_reason", "disagrees", "wrong_shares", "holder_reason"))).sort(
    "form_id", "grant_id", "holder_id").select(
    "form_id", "grant_id", "holder_id", "shares_tendered", "status", "shares_accepted", "rule", "reason",
    shares_withdrawn=pl.when(col("status") == "withdrawn").then(col("shares_tendered")).otherwise(0)).collect()
write_named(determined, "determinations")

# 8. Cancellation, balancing options, promises.
cancelled = determined.filter(col("shares_accepted") > 0).select("grant_id", accepted="shares_accepted").join(
    held, on="grant_id").with_columns(
    kept=col("outstanding") - col("accepted"),
    stays=(col("service_end") >= grant_day).fill_null(True)).sort("grant_id")
write_named(cancelled.select("grant_id", "holder_id", cancelled_on=pl.lit(cancellation), shares_cancelled="accepted",
                             shares_kept="kept"), "cancellations")
write_named(cancelled.filter(col("kept") > 0).select(
    "grant_id", "holder_id", "type", shares="kept", exercise_price=money("exercise_price"),
    grant_date="grant_date", expires="expiry"), "balancing_options")
promises = cancelled.select(
    "grant_id", "holder_id", "service_end", shares="accepted", not_before=pl.lit(grant_day),
    status=pl.when("stays").then(pl.lit("granted")).otherwise(pl.lit("forfeited")),
    reason=pl.when("stays").then(pl.lit(f"Granted on {grant_day}.")).otherwise(
        joined(col("name"), f" was not in service without a break through {grant_day} (service ended ",
               col("service_end").cast(TEXT), ", reason: ", col("end_reason"),
               "): nothing is granted for the ", col("accepted"),
               " shares given up")))
write_named(promises.drop("service_end").with_columns(kind=pl.lit("option")), "promises")

# 9. New options, and the tranches that they and the $100,000 limit need.
new_options = cancelled.filter("stays").with_columns(
    price=pl.when((col("type") == "ISO") & (col("owns_over_10pct") == "yes"))
    .then(-(-close * 11 // 10)).otherwise(close),
    new_expiry=pl.when(col("term") == 5).then(pl.lit(grant_day.replace(year=grant_day.year + 5)))
    .otherwise(pl.lit(grant_day.replace(year=grant_day.year + 10))))
needed = held.join(cancelled.select("grant_id", "accepted"), on="grant_id", how="left").filter(
    col("accepted").is_not_null() | (col("type") == "ISO"))
used = col("exercised") + col("gone")
tranches = needed.lazy().select(
    "grant_id", "holder_id", "grant_date", "type", "exercise_price", "shares_granted", "outstanding", "exercised",
    "gone", "schedule", "vesting_start", accepted=col("accepted").fill_null(0)).join(
    steps.lazy().select("schedule", "months", "through", "before", "denominator", "is_last"), on="schedule").with_columns(
    vest_date=col("vesting_start").dt.offset_by(joined(col("months").cast(TEXT), "mo")),
    through=pl.when("is_last").then(col("shares_granted"))
    .otherwise(col("shares_granted") * col("through") // col("denominator")),
    before=col("shares_granted") * col("before") // col("denominator")).with_columns(
    left_through=pl.when(col("outstanding") == 0).then(0).otherwise((col("through") - used).clip(0)),
    left_before=pl.when(col("outstanding") == 0).then(0).otherwise((col("before") - used).clip(0)),
    was_exercised=pl.min_horizontal("through", "exercised") - pl.min_horizontal("before", "exercised")).with_columns(
    standing=col("left_through") - col("left_before"),
    given=pl.when(col("outstanding") > 0).then(
        col("accepted") * col("left_through") // col("outstanding")
        - col("accepted") * col("left_before") // col("outstanding")).otherwise(0)).select(
    "grant_id", "holder_id", "grant_date", "type", "exercise_price", "accepted", "vest_date", "was_exercised",
    "standing", "given").collect()

# 10. The $100,000 limit.
new_tranches = tranches.filter(col("given") > 0).join(
    new_options.select("grant_id", "price"), on="grant_id").with_columns(
    day=pl.max_horizontal(col("vest_date"), pl.lit(grant_day))).group_by(
    "holder_id", "grant_id", "grant_date", "type", "price", "day").agg(shares=col("given").sum())
counted = pl.concat([
    tranches.filter(col("type") == "ISO").select(
        "holder_id", "grant_id", is_new=pl.lit(False), grant_date="grant_date", day="vest_date",
        price="exercise_price", shares=col("was_exercised") + col("standing")
        - pl.when(col("vest_date").dt.year() == cancellation.year).then(0).otherwise(col("given"))),
    new_tranches.filter(col("type") == "ISO").select(
        "holder_id", "grant_id", pl.lit(True).alias("is_new"), "grant_date", "day",
        col("price").cast(COUNT), "shares")]).filter(col("shares") > 0).with_columns(
    year=col("day").dt.year(), value=col("shares") * col("price"))
limited = counted.sort("holder_id", "is_new", "grant_date", "grant_id", "day").with_columns(
    total=col("value").cum_sum().over("holder_id", "year")).with_columns(
    incentive=pl.when(col("price") == 0).then(col("shares")).otherwise(
        pl.min_horizontal(col("shares"), (LIMIT - (col("total") - col("value"))) // col("price")).clip(0)))
rows = limited.filter(col("year") >= grant_day.year).group_by(
    "holder_id", "year", grant_id=pl.when("is_new").then(joined(col("grant_id"), "-N")).otherwise(col("grant_id")),
    exercise_price=col("price")).agg(
    col("shares").sum(), col("value").sum(), iso_shares=col("incentive").sum(),
    nqso_shares=(col("shares") - col("incentive")).sum()).sort("holder_id", "year", "grant_id")
write_named(rows.select("holder_id", "year", "grant_id", money("exercise_price"), "shares", money("value"), "iso_shares",
                        "nqso_shares"), "iso_limit")
incentive = limited.filter("is_new").select("grant_id", "day", "incentive")
options = new_options.join(
    incentive.group_by("grant_id").agg(iso=col("incentive").sum()), on="grant_id", how="left").with_columns(
    col("iso").fill_null(0)).select("grant_id", "holder_id", "price", "new_expiry", "accepted", "iso").with_columns(
    suffix=pl.when(col("iso").is_between(0, col("accepted"), closed="none"))
    .then(pl.lit(["-N-ISO", "-N-NQSO"])).otherwise(pl.lit(["-N"]))).explode("suffix").with_columns(
    new_grant_id=joined(col("grant_id"), col("suffix")))
new_grants = options.select(
    "new_grant_id", replaces="grant_id", holder_id="holder_id", grant_date=pl.lit(grant_day),
    type=pl.when((col("suffix") == "-N-ISO") | ((col("suffix") == "-N") & (col("iso") > 0)))
    .then(pl.lit("ISO")).otherwise(pl.lit("NQSO")),
    shares=pl.when(col("suffix") == "-N").then(col("accepted")).when(col("suffix") == "-N-ISO").then(col("iso"))
    .otherwise(col("accepted") - col("iso")),
    exercise_price=money("price"), expires="new_expiry").sort("new_grant_id")
write_named(new_grants, "new_grants")

# 11. Vesting.
of_parts = options.select("grant_id", "suffix", "new_grant_id").join(
    new_tranches.select("grant_id", "holder_id", "day", "shares"), on="grant_id").join(
    incentive, on=["grant_id", "day"], how="left").select(
    "holder_id", grant_id="new_grant_id", vest_date="day",
    shares=pl.when(col("suffix") == "-N").then(col("shares"))
    .when(col("suffix") == "-N-ISO").then(col("incentive").fill_null(0))
    .otherwise(col("shares") - col("incentive").fill_null(0)))
kept = tranches.filter(col("accepted") > 0).select(
    "holder_id", "grant_id", "vest_date", shares=col("standing") - col("given"))
write_named(pl.concat([kept, of_parts]).filter(col("shares") > 0).sort("grant_id", "vest_date").select(
    "grant_id", "holder_id", "vest_date", "shares",
    vested_at_grant=pl.when(col("vest_date") <= grant_day).then(pl.lit("yes")).otherwise(pl.lit("no"))), "vesting")

# 12. Every option as it stands; what ends with service is left out.
counts = determined.filter(col("status").is_in(["accepted", "rejected"])).join(
    forms.select("form_id", "received"), on="form_id").sort("status", "received").group_by("grant_id").agg(
    tendered=pl.when(col("status").first() == "accepted").then(col("shares_tendered").first())
    .otherwise(col("shares_tendered").last()), rule=col("rule").last())
standing = held.join(counts, on="grant_id", how="left").join(
    cancelled.select("grant_id", "accepted", "stays"), on="grant_id", how="left").with_columns(
    col("tendered", "accepted").fill_null(0),
    before=pl.when(col("expiry") > commencement).then(col("shares_granted") - col("exercised") - col("gone")).otherwise(0)
).with_columns(left=col("outstanding") - col("accepted")).with_columns(
    now=pl.when(col("expiry") > AS_OF).then(col("left")).otherwise(0)).with_columns(
    status=pl.when((col("accepted") > 0) & (col("left") == 0)).then(
        pl.when("stays").then(pl.lit("cancelled")).otherwise(pl.lit("forfeited")))
    .when(col("now") == 0).then(pl.when(col("expiry") <= AS_OF).then(pl.lit("expired")).otherwise(pl.lit("exercised")))
    .when(col("accepted") > 0).then(pl.lit("balancing")).otherwise(pl.lit("outstanding"))).select(
    "grant_id", pl.when("in_lookback").then(pl.lit("required")).otherwise(pl.lit("eligible")).alias("class"),
    tender_group=pl.lit(""), outstanding_at_commencement="before", outstanding_on_determination="outstanding",
    tendered="tendered", accepted="accepted", kept="left", outstanding="now", status="status",
    status_date=pl.when(col("status").is_in(["cancelled", "balancing"])).then(pl.lit(cancellation))
    .when(col("status") == "forfeited").then(col("service_end")).when(col("status") == "expired").then(col("expiry"))
    .otherwise(col("grant_date")),
    reason=pl.when(col("accepted") > 0).then(joined(col("accepted"), " shares cancelled in the offer."))
    .when(col("status") == "expired").then(joined(
        col("shares_granted") - col("exercised") - col("gone"), " shares expired."))
    .when(col("rule").fill_null("") != "").then(joined("Refused by ", col("rule"), ".")).otherwise(pl.lit("")),
    holder_id="holder_id")
granted_now = new_grants.select(
    grant_id="new_grant_id", outstanding="shares", status=pl.lit("outstanding"), status_date="grant_date",
    reason=pl.lit(""), holder_id="holder_id")
write_named(pl.concat([standing, granted_now], how="diagonal").sort("grant_id"), "options")

# 13. The pool, the findings and the summary.
outstanding, given = held["outstanding"].sum(), cancelled["accepted"].sum()
granted = new_options["accepted"].sum()
pool = [(commencement, "commencement", 0, outstanding, 0),
        (cancellation, "cancellation", given, outstanding - given, given)]
promised = given
for day, shares in promises.filter(col("status") == "forfeited").group_by("service_end").agg(
        col("shares").sum()).sort("service_end").iter_rows():
    promised -= shares
    pool.append((day, "forfeiture", shares, outstanding - given, promised))
pool.append((grant_day, "grant", granted, outstanding - given + granted, 0))
pool = pl.DataFrame(pool, orient="row", schema={
    "date": DATE, "event": TEXT, "shares": COUNT, "outstanding": COUNT, "promised": COUNT}).with_columns(
    issued=pl.lit(issued), available=plan_limit - issued - col("outstanding") - col("promised"))
write(pool, "pool")


def finding(rule, frame, subject, message, severity="error"):
    return frame.filter(col(message).is_not_null()).select(
        severity=pl.lit(severity), rule=pl.lit(rule), subject=subject, message=message)


candidates = bad.filter("is_candidate")
late = judged.with_columns(confirmation=when(
    col("confirmation_sent").dt.date().fill_null(AS_OF) > col("due"),
    joined("received ", moment("received"), ", so the confirmation was due ", col("due").cast(TEXT), "; sent: ",
           blank(moment("confirmation_sent")))))
offer_wide = [("error", "offer.open_days", f"open for {open_days} business days")] if open_days < 20 else []
if pool["available"].min() < 0:
    offer_wide.append(("error", "plan.share_limit", f"at its lowest the pool has {pool['available'].min()} shares"))
if terms.get("lookback_start", str(lookback)) != str(lookback):
    offer_wide.append(("warning", "offer.lookback_declared", terms["lookback_start"]))
findings = pl.concat([
    finding("tender.timely", judged, "form_id", "timely"),
    finding("withdrawal.timely", judged, "form_id", "withdrawal"),
    finding("tender.delivery", judged, "form_id", "delivered"),
    finding("tender.signed", judged, "form_id", "signed"),
    finding("tender.name", judged, "form_id", "wrong_name"),
    finding("form.confirmation", late, "form_id", "confirmation", "warning"),
    finding("supersede", not_replacing, "form_id", "form_reason"),
    finding("tender.agrees", candidates, "grant_id", "disagrees"),
    finding("tender.shares", candidates, "grant_id", "wrong_shares"),
    finding("eligibility.commencement", rulings, "holder_id", "commenced"),
    finding("eligibility.cancellation", rulings, "holder_id", "ended"),
    finding("eligibility.jurisdiction", rulings, "holder_id", "barred"),
    finding("tender.lookback", rulings, "holder_id", "left_out"),
    finding("service.through_grant", promises.filter(col("status") == "forfeited"), "grant_id", "reason"),
    pl.DataFrame([(s, r, "offer", m) for s, r, m in offer_wide], orient="row",
                 schema={"severity": TEXT, "rule": TEXT, "subject": TEXT, "message": TEXT}),
]).sort("severity", "rule", "subject", "message")
write(findings, "findings")
told = determined.filter(col("status").is_in(["accepted", "rejected"]))
accepted = determined["shares_accepted"].sum()
summary = {
    "status": "granted", "commencement": commencement, "expiration": f"{expiration:%Y-%m-%d %H:%M}",
    "cancellation_date": cancellation, "new_grant_date": grant_day, "lookback_start": lookback,
    "business_days_open": open_days, "withdrawal_reopens": f"{reopens:%Y-%m-%d %H:%M}",
    "holders": holders.height, "grants": grants.height, "shares_outstanding_options": outstanding,
    "forms_received": judged.height,
    "forms_accepted": judged["rule"].null_count() - courses.filter(~col("takes_effect")).height,
    "holders_tendering": told.filter(col("shares_tendered") > 0)["holder_id"].n_unique(),
    "shares_tendered": told["shares_tendered"].sum(), "shares_accepted": accepted,
    "shares_rejected": told["shares_tendered"].sum() - accepted, "shares_kept": outstanding - accepted,
    "promises": promises.height, "shares_promised": given, "new_grants": new_grants.height,
    "shares_granted": new_grants["shares"].sum(),
    "shares_iso": new_grants.filter(col("type") == "ISO")["shares"].sum(),
    "shares_nqso": new_grants.filter(col("type") == "NQSO")["shares"].sum(),
    "exercise_price_close": close_decimal, "pool_available": pool["available"][-1],
    "errors": findings.filter(col("severity") == "error").height,
    "warnings": findings.filter(col("severity") == "warning").height,
}
write(pl.DataFrame({"measure": list(summary), "value": [str(value) for value in summary.values()]}), "summary")
