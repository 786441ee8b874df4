#!/usr/bin/env python3
"""Writes a large offer folder: valid sheets, like those of a real offer, only more of them.

N grants, each holder with five of them; about 30% of the grants elected; about 1% of the forms
bad (late, unsigned, undated, signed by another, sent by mail, left before the cancellation, a
lookback grant left out, too many shares, a wrong price). Some forms are replaced, some lines
withdrawn, some holders leave before the new grant. The same arguments give the same bytes.

With --order ledger grants are numbered and stand in order of grant date, and forms in order of receipt,
as registers have them; with --order holder, the default, a holder's grants and forms stand together. --each gives a holder more grants than
five, --events adds so many splits and reverse splits between cancellation and grant. --touched 20 makes every
twentieth grant an unusual one: a third of these have a waiver, a third are exercised while the offer is open,
a third have a word in a column of the offer's own, which a rule in the offer's folder reads of every grant.

usage: generate.py --grants 100000 --out DIR [--seed 1] [--order ledger] [--each 5] [--events 0] [--touched 20]
"""

import argparse
import datetime
import os
import random

COMMENCEMENT = datetime.date(2003, 2, 28)
LOOKBACK_START = datetime.date(2002, 8, 28)
LAST_PRICE = datetime.date(2003, 10, 3)
FIRST_PRICE = datetime.date(1998, 1, 2)
GAP_START = datetime.date(2003, 4, 2)
GAP_DAYS = 183  # to the day before the new grant date
FIRST_EXERCISABLE = datetime.date(2000, 12, 31)  # older grants may be partly exercised

SCHEDULES = {"semiannual-6": (6, 6), "quarterly-16": (3, 16), "annual-4": (12, 4)}
SCHEDULE_OF = ["", "", "", "", "", "semiannual-6", "semiannual-6", "quarterly-16", "annual-4", "annual-3"]
JURISDICTIONS = ["US-CA", "US-NY", "US-NH", "US-TX", "US-MA", "GB", "DE", "IN"]
TITLES = ["Engineer", "Senior Engineer", "Sales Representative", "Accountant", "Manager", "Director"]
GROUPS = ["engineering", "sales", "finance", "operations"]
FIRST = ["Ada", "Ben", "Carla", "David", "Elena", "Frank", "Grace", "Hugo", "Ines", "Jan", "Karin",
         "Louis", "Maria", "Nils", "Olga", "Paul"]
LAST = ["Adams", "Brown", "Clark", "Dunn", "Evans", "Ford", "Gray", "Hill", "Irwin", "Jones", "King",
        "Lewis", "Moore", "Nash", "Owens", "Price"]
ANNUAL_3 = "annual-3"

SHEETS = {
    "holders": "holder_id,name,role,service_start,service_end,end_reason,owns_over_10pct,"
               "jurisdiction,group,title\n",
    "grants": "grant_id,holder_id,grant_date,type,exercise_price,shares_granted,shares_exercised,"
              "shares_cancelled,schedule,vesting_start,expires,name_on_agreement\n",
    "forms": "form_id,kind,holder_id,received,delivery,name_signed,signature_date,signer_title,"
             "authority_evidence,confirmation_sent\n",
    "elections": "form_id,grant_id,grant_date,exercise_price,original_shares,shares_exercised,"
                 "shares_tendered\n",
}
HOLDERS_AT_ONCE = 20_000
UNUSUAL = {
    "waivers": "rule,subject,approved_by,approved_on,reason\n",
    "exercises": "exercise_id,grant_id,exercise_date,shares,exercised_by,notice_received\n",
    "payments": "exercise_id,method,amount,shares,held_since\n",
}
OWN_RULE = '''return {
  id       = "own.desk",
  title    = "An option of a closed desk is not tendered",
  citation = "Benchmark",
  scope    = "grant",
  level    = "soft",
  message  = "{grant_id} is of the desk {desk}",
  reads    = { desk = { sheet = "grants", column = "Desk", type = "text" } },
  optional = { "desk" },
  check    = function(desk) return desk ~= "closed" end,
  tests    = { { name = "open", desk = "open", expect = true }, { name = "closed", desk = "closed", expect = false } },
}
'''


def trading_days():
    """Every weekday with its close, a walk of cents from $4.00 that stays within $1 and $9."""
    walk, close, day = random.Random(2003), 400, FIRST_PRICE
    while day <= LAST_PRICE:
        if day.weekday() < 5:
            close = min(900, max(100, close + walk.randint(-12, 12)))
            yield day, f"{close // 100}.{close % 100:02d}"
        day += datetime.timedelta(days=1)


def business_days(first, last):
    day, days = first, []
    while day <= last:
        if day.weekday() < 5:
            days.append(day)
        day += datetime.timedelta(days=1)
    return days


# Days on which forms arrive, as (received day, the signature's day, the confirmation's day).
OPEN_DAYS = business_days(datetime.date(2003, 3, 3), datetime.date(2003, 3, 24))
ARRIVALS = [(d.isoformat(), (d - datetime.timedelta(days=1)).isoformat(),
             (d + datetime.timedelta(days=3)).isoformat()) for d in OPEN_DAYS]
LATER = [(d.isoformat(), (d - datetime.timedelta(days=1)).isoformat(),
          (d + datetime.timedelta(days=3)).isoformat())
         for d in business_days(datetime.date(2003, 3, 26), datetime.date(2003, 3, 28))]

FORM_DEFECTS = ["late", "unsigned", "undated", "name", "mail", "left", "line", "price", "shares"]


class Offer:
    def __init__(self, grants, seed, order, each, events, touched=0):
        self.random = random.Random(seed)
        self.order, self.each, self.events = order, each, events
        self.grants = grants
        self.width = len(str(grants))
        days = [(d, c) for d, c in trading_days() if d < COMMENCEMENT]
        self.old = [(d.isoformat(), c, self.ten_years(d)) for d, c in days if d < LOOKBACK_START]
        self.exercisable = sum(1 for d, _ in days if d < FIRST_EXERCISABLE)
        self.recent = [(d.isoformat(), c, self.ten_years(d)) for d, c in days if d >= LOOKBACK_START]
        self.form = 0
        self.touched = touched
        self.unusual = {name: [] for name in UNUSUAL}

    @staticmethod
    def ten_years(day):
        return f"{day.year + 10}-{min(28, day.day) if day.month == 2 else day.day:02d}".replace(
            "-", f"-{day.month:02d}-")

    def write(self, folder):
        os.makedirs(folder, exist_ok=True)
        self.write_small_sheets(folder)
        files = {name: open(os.path.join(folder, name + ".csv"), "w", encoding="ascii",
                            buffering=1 << 22) for name in SHEETS}
        for name, header in SHEETS.items():
            files[name].write(header if not self.touched or name != "grants" else header[:-1] + ",Desk\n")
        holders = max(1, self.grants // self.each)
        ledger = {name: [] for name in SHEETS}
        for first in range(0, holders, HOLDERS_AT_ONCE):
            rows = {name: [] for name in SHEETS}
            for number in range(first, min(holders, first + HOLDERS_AT_ONCE)):
                self.holder(number, rows)
            if self.order == "ledger":
                for name in SHEETS:
                    ledger[name] += rows[name]
                continue
            for name in SHEETS:
                files[name].write("".join(rows[name]))
        if self.order == "ledger":
            self.renumber(ledger)
            for name in SHEETS:
                files[name].writelines(ledger[name])
        for file in files.values():
            file.close()
        if self.touched:
            self.write_unusual(folder)

    def renumber(self, rows):
        """Puts grants in order of date and forms in order of receipt, and numbers them so."""
        grants = self.in_order(rows, "grants", "G", 2)
        forms = self.in_order(rows, "forms", "F", 3)
        lines = []
        for line in rows["elections"]:
            form, grant, rest = line.split(",", 2)
            lines.append((forms[form], grants[grant], rest))
        rows["elections"] = [",".join(line) for line in sorted(lines)]
        for name, cell in (("waivers", 1), ("exercises", 1)):
            for place, row in enumerate(self.unusual[name]):
                cells = row.split(",")
                cells[cell] = grants[cells[cell]]
                self.unusual[name][place] = ",".join(cells)

    def in_order(self, rows, name, letter, cell):
        """Sorts a sheet by a cell, rows alike in it as they are; the new ids by the old ones."""
        rows[name].sort(key=lambda row: row.split(",", cell + 1)[cell])
        ids = {}
        for place, row in enumerate(rows[name]):
            old, rest = row.split(",", 1)
            ids[old] = f"{letter}{place + 1:0{self.width}d}"
            rows[name][place] = f"{ids[old]},{rest}"
        return ids

    def write_small_sheets(self, folder):
        limit = self.grants * 4000
        with open(os.path.join(folder, "offer.csv"), "w") as file:
            file.write("term,value,source\ncompany,Benchmark Company,\nsymbol,BNCH,\n"
                       "plan,2000 Stock Option Plan,\ncommencement,2003-02-28,\n"
                       "expiration,2003-03-31 17:00,\ntime_zone,America/New_York,\n"
                       "lookback_start,2002-08-28,\nexcluded_jurisdictions,IN;CN,\n"
                       f"plan_share_limit,{limit},\nshares_issued_under_plan,{self.grants * 300},\n")
        with open(os.path.join(folder, "prices.csv"), "w") as file:
            file.write("date,close\n")
            file.writelines(f"{day},{close}\n" for day, close in trading_days())
        with open(os.path.join(folder, "schedules.csv"), "w") as file:
            file.write("schedule,months,fraction\n")
            for name, (months, steps) in SCHEDULES.items():
                file.writelines(f"{name},{months * (i + 1)},1/{steps}\n" for i in range(steps))
        if self.events:
            with open(os.path.join(folder, "events.csv"), "w") as file:
                file.write("effective_date,kind,new_shares,old_shares\n")
                file.writelines(self.event(number) for number in range(self.events))
        with open(os.path.join(folder, "waivers.csv"), "w") as file:
            file.write("rule,subject,approved_by,approved_on,reason\n")

    def write_unusual(self, folder):
        for name, header in UNUSUAL.items():
            with open(os.path.join(folder, name + ".csv"), "w", encoding="ascii") as file:
                file.write(header)
                file.writelines(self.unusual[name])
        os.makedirs(os.path.join(folder, "rules"), exist_ok=True)
        with open(os.path.join(folder, "rules", "own.desk.lua"), "w", encoding="ascii") as file:
            file.write(OWN_RULE)

    def touch(self, number, grant_id, price, can_be_exercised):
        """What is unusual of a grant: the word of its desk, after its waiver or exercise is noted."""
        if number % self.touched:
            return ""
        kind = number // self.touched % 3
        if kind == 0:
            self.unusual["waivers"].append(f"tender.agrees,{grant_id},Committee,2003-03-28,Benchmark\n")
        elif kind == 1 and can_be_exercised:
            exercise_id = f"X{number + 1:0{self.width}d}"
            self.unusual["exercises"].append(f"{exercise_id},{grant_id},2003-03-10,1,holder,2003-03-10\n")
            self.unusual["payments"].append(f"{exercise_id},cash,{price},,\n")
        else:
            return "open"
        return ""

    def event(self, number):
        """A split, and the reverse split of the same day that takes it back; the last pair on the last
        day of the gap, the others on the days before, since of each kind a day has one; none while the
        offer is open."""
        pairs = (self.events + 1) // 2
        day = GAP_START + datetime.timedelta(days=GAP_DAYS - pairs + number // 2)
        if day < GAP_START:
            day -= GAP_START - COMMENCEMENT
        more = number // 2 + 101
        return (f"{day},split,{more},{more - 1}\n" if number % 2 == 0 else
                f"{day},reverse_split,{more - 1},{more}\n")

    def holder(self, number, rows):
        bits = self.random.getrandbits(62)
        holder_id = f"H{number + 1:0{self.width}d}"
        name = f"{FIRST[bits & 15]} {LAST[bits >> 4 & 15]} {number + 1}"
        role = "non_employee_director" if bits >> 8 & 31 == 0 else (
            "consultant" if bits >> 8 & 31 == 1 else "employee")
        # In thousandths, so that the shares below can be read.
        chance = (bits >> 13) % 1000
        elects = chance < 420
        defect = FORM_DEFECTS[(bits >> 25) % len(FORM_DEFECTS)] if elects and (
            bits >> 33) % 100 == 0 else ""
        jurisdiction = JURISDICTIONS[(bits >> 40) % 7]
        end = reason = ""
        if defect == "left":
            end, reason = "2003-03-28", "quit"
        elif (bits >> 44) % 64 == 0:
            end, reason = f"2003-0{4 + (bits >> 50) % 5}-15", ("quit", "other", "death")[
                (bits >> 53) % 3]
        owner = "yes" if (bits >> 55) % 128 == 0 else "no"
        rows["holders"].append(
            f"{holder_id},{name},{role},1997-{1 + bits % 12:02d}-01,{end},{reason},{owner},"
            f"{jurisdiction},{GROUPS[bits >> 6 & 3]},{TITLES[(bits >> 9) % 6]}\n")
        lines = self.held(number, holder_id, name, role, elects, defect, rows["grants"])
        if lines:
            self.forms(holder_id, name, lines, defect, rows)

    def held(self, number, holder_id, name, role, elects, defect, grants):
        """The holder's grants, and the lines that a form of the holder's would list."""
        lines = []
        for place in range(self.each):
            bits = self.random.getrandbits(62)
            grant_id = f"G{number * self.each + place + 1:0{self.width}d}"
            in_lookback = place % 5 == 4 and bits & 7 == 0
            exercised = 0
            shares = 100 * (1 + (bits >> 3) % 60)
            if in_lookback:
                day, price, expires = self.recent[(bits >> 9) % len(self.recent)]
            else:
                index = (bits >> 9) % len(self.old)
                day, price, expires = self.old[index]
                if index < self.exercisable and (bits >> 24) % 5 == 0:
                    exercised = shares // 4 - (bits >> 27) % 25
            kind = "ISO" if role == "employee" and (bits >> 32) % 10 < 6 else "NQSO"
            has_expired = (bits >> 36) % 64 == 0 and not in_lookback
            if has_expired:
                expires = "2003-03-14"
            elif (bits >> 42) % 4:
                expires = ""
            schedule = SCHEDULE_OF[(bits >> 45) % 10]
            start = day if (bits >> 49) % 8 == 0 else ""
            agreement = name if (bits >> 52) % 4 == 0 else ""
            row = (f"{grant_id},{holder_id},{day},{kind},{price},{shares},{exercised},0,"
                   f"{schedule},{start},{expires},{agreement}")
            if self.touched:
                row += "," + self.touch(number * self.each + place, grant_id, price,
                                        not in_lookback and index < self.exercisable and not has_expired)
            grants.append(row + "\n")
            if not elects or has_expired:
                continue
            left_out = defect == "line" and in_lookback
            if (in_lookback or (bits >> 55) % 100 < 72) and not left_out:
                outstanding = shares - exercised
                # One line in eight tenders a part; options of the lookback go whole.
                tendered = outstanding if in_lookback or (bits >> 58) & 7 else outstanding * 2 // 3
                lines.append([grant_id, day, price, shares, exercised, tendered])
        return lines

    def forms(self, holder_id, name, lines, defect, rows):
        bits = self.random.getrandbits(62)
        received, signed, confirmed = ARRIVALS[bits % len(ARRIVALS)]
        minute = f"{9 + (bits >> 8) % 8:02d}:{(bits >> 12) % 60:02d}"
        delivery = "hand" if (bits >> 20) % 4 == 0 else "fax"
        signature = name
        if defect == "late":
            received, signed, confirmed = "2003-04-01", "2003-03-31", "2003-04-03"
        elif defect == "unsigned":
            signature = ""
        elif defect == "undated":
            signed = ""
        elif defect == "name":
            signature = name.upper()
        elif defect == "mail":
            delivery = "mail"
        elif defect == "price":
            lines[0][2] = "0.99"
        elif defect == "shares":
            lines[0][5] = lines[0][3] + 100
        form_id = self.put(rows, "election", holder_id, f"{received} {minute}", delivery, signature,
                           signed, confirmed, lines)
        if defect:
            return
        received, signed, confirmed = LATER[(bits >> 22) % len(LATER)]
        case = (bits >> 26) % 100
        if case < 3:  # a later form replaces it; every other one is dated no later and does not
            signed = signed if case else "2003-02-28"
            self.put(rows, "election", holder_id, f"{received} {minute}", "fax", name, signed,
                     confirmed, lines[: 1 + (bits >> 34) % len(lines)])
        elif case < 5:  # a notice takes lines out, or all
            some = lines[:1] if case == 3 else []
            self.put(rows, "notice", holder_id, f"{received} {minute}", "fax", name, signed,
                     confirmed, some)

    def put(self, rows, kind, holder_id, received, delivery, name, signed, confirmed, lines):
        self.form += 1
        form_id = f"F{self.form:0{self.width}d}"
        rows["forms"].append(f"{form_id},{kind},{holder_id},{received},{delivery},{name},{signed},,,"
                             f"{confirmed} 10:00\n")
        rows["elections"].extend(f"{form_id},{g},{d},{p},{s},{e},{t}\n" for g, d, p, s, e, t in lines)
        return form_id


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--grants", type=int, required=True)
    parser.add_argument("--out", required=True)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--order", choices=["holder", "ledger"], default="holder")
    parser.add_argument("--each", type=int, default=5)
    parser.add_argument("--events", type=int, default=0)
    parser.add_argument("--touched", type=int, default=0)
    arguments = parser.parse_args()
    offer = Offer(arguments.grants, arguments.seed, arguments.order, arguments.each, arguments.events,
                  arguments.touched)
    offer.write(arguments.out)


if __name__ == "__main__":
    main()
