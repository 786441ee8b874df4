return {
  id       = "offer.amendable", -- A7, A11
  title    = "An amendment is announced while the offer can still be amended that way",
  citation = "Alpha's Offer to Exchange, Sections 7 and 15",
  scope    = "amendment",
  level    = "soft",
  optional = { "new_expiration", "new_cancellation", "previous_cancellation", "terminated" },
  note     = "What gives a new expiration is an extension, whatever its kind. It is announced before the day of "
          .. "acceptance, or on it by the hour of offer.extension_notice, or while the offer is still open. A "
          .. "termination or postponement is announced before the offer expires. After a termination nothing is "
          .. "amended. An amendment that is refused has no effect.",
  message  = "announced {announced}: {reason} (the offer was to expire {previous_expiration}, could be extended "
          .. "until {extendable_until}, and was to cancel options on {previous_cancellation})",

  check    = function(kind, announced, new_expiration, new_cancellation, previous_expiration,
                      scheduled_cancellation, previous_cancellation, extendable_until, terminated)
    if terminated ~= nil then
      return false, { reason = "the offer had been terminated" }
    end
    local expires = previous_expiration
    if new_expiration ~= nil then
      if announced > extendable_until then
        return false, { reason = "it came too late to extend the offer" }
      end
      if new_expiration <= previous_expiration then
        return false, { reason = "its expiration is not later than the one in force" }
      end
      expires = new_expiration
    elseif kind == "extension" then
      return false, { reason = "it gives no new expiration" }
    end
    local puts_off = kind ~= "termination" and new_cancellation ~= nil
    if kind == "postponement" and new_cancellation == nil then
      return false, { reason = "it gives no new cancellation date" }
    end
    if (kind == "termination" or puts_off or kind == "postponement") and announced >= expires then
      return false, { reason = "the offer had expired" }
    end
    if puts_off and not is_business_day(new_cancellation) then
      return false, { reason = "its cancellation date is not a business day" }
    end
    if puts_off and new_expiration == nil and new_cancellation <= scheduled_cancellation then
      return false, { reason = "its cancellation date is not later than the one scheduled" }
    end
    return true
  end,

  tests    = {
    { name = "an extension at eight on the morning of acceptance", kind = "extension", expect = true,
      announced = time "2003-04-01 08:00", new_expiration = time "2003-04-15 17:00",
      previous_expiration = time "2003-03-31 17:00", scheduled_cancellation = date "2003-04-01",
      extendable_until = time "2003-04-01 08:00" },
    { name = "a minute later", kind = "extension", expect = false,
      announced = time "2003-04-01 08:01", new_expiration = time "2003-04-15 17:00",
      previous_expiration = time "2003-03-31 17:00", scheduled_cancellation = date "2003-04-01",
      extendable_until = time "2003-04-01 08:00" },
    { name = "an extension of an offer that was terminated", kind = "extension", expect = false,
      announced = time "2003-03-25 09:00", new_expiration = time "2003-04-15 17:00",
      previous_expiration = time "2003-03-31 17:00", scheduled_cancellation = date "2003-04-01",
      extendable_until = time "2003-04-01 08:00", terminated = time "2003-03-20 09:00" },
    { name = "to the same minute", kind = "extension", expect = false,
      announced = time "2003-03-20 09:00", new_expiration = time "2003-03-31 17:00",
      previous_expiration = time "2003-03-31 17:00", scheduled_cancellation = date "2003-04-01",
      extendable_until = time "2003-04-01 08:00" },
    { name = "an extension to no day", kind = "extension", expect = false,
      announced = time "2003-03-20 09:00", previous_expiration = time "2003-03-31 17:00",
      scheduled_cancellation = date "2003-04-01", extendable_until = time "2003-04-01 08:00" },
    { name = "a change of what is offered that extends too late", kind = "consideration", expect = false,
      announced = time "2003-04-01 08:15", new_expiration = time "2003-04-15 17:00",
      previous_expiration = time "2003-03-31 17:00", scheduled_cancellation = date "2003-04-01",
      extendable_until = time "2003-04-01 08:00" },
    { name = "a change that moves no date", kind = "consideration", expect = true,
      announced = time "2003-03-20 09:00", previous_expiration = time "2003-03-31 17:00",
      scheduled_cancellation = date "2003-04-01", extendable_until = time "2003-04-01 08:00" },
    { name = "a termination in the last minute", kind = "termination", expect = true,
      announced = time "2003-03-31 16:59", previous_expiration = time "2003-03-31 17:00",
      scheduled_cancellation = date "2003-04-01", extendable_until = time "2003-04-01 08:00" },
    { name = "a termination when the offer expires", kind = "termination", expect = false,
      announced = time "2003-03-31 17:00", previous_expiration = time "2003-03-31 17:00",
      scheduled_cancellation = date "2003-04-01", extendable_until = time "2003-04-01 08:00" },
    { name = "a postponement", kind = "postponement", expect = true,
      announced = time "2003-03-31 12:00", new_cancellation = date "2003-05-06",
      previous_expiration = time "2003-03-31 17:00", scheduled_cancellation = date "2003-04-01",
      extendable_until = time "2003-04-01 08:00" },
    { name = "to a Sunday", kind = "postponement", expect = false,
      announced = time "2003-03-31 12:00", new_cancellation = date "2003-05-04",
      previous_expiration = time "2003-03-31 17:00", scheduled_cancellation = date "2003-04-01",
      extendable_until = time "2003-04-01 08:00" },
    { name = "to the day scheduled", kind = "postponement", expect = false,
      announced = time "2003-03-31 12:00", new_cancellation = date "2003-04-01",
      previous_expiration = time "2003-03-31 17:00", scheduled_cancellation = date "2003-04-01",
      extendable_until = time "2003-04-01 08:00" },
    { name = "a postponement to no day", kind = "postponement", expect = false,
      announced = time "2003-03-31 12:00", previous_expiration = time "2003-03-31 17:00",
      scheduled_cancellation = date "2003-04-01", extendable_until = time "2003-04-01 08:00" },
    { name = "a postponement once the offer has expired", kind = "postponement", expect = false,
      announced = time "2003-04-01 08:00", new_cancellation = date "2003-05-06",
      previous_expiration = time "2003-03-31 17:00", scheduled_cancellation = date "2003-04-01",
      extendable_until = time "2003-04-01 08:00" },
  },
}
