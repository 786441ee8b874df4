internal import Exchange
internal import Offering
internal import Policy
internal import Sheets

// Schedule TO: what is filed when (17 CFR 240.13e-4(c)(2) to (4)), and what it counts.

extension NextMaking {
  /// Whether a paper was filed is not known, so each is told from its occasion to the next step of the offer.
  var filings: [NextItem] {
    switch outcome.status {
    case .notCommenced: [initial]
    case .open where asOf == timeline.open.commencement: [initial] + amended
    case .open: amended
    case .expired: amended + [final]
    case .cancelled, .terminated: [final]
    case .granted: timeline.newGrantDate == timeline.cancellation ? [final] : []
    }
  }

  /// As soon as practicable on the day of commencement.
  private var initial: NextItem {
    item(
      .file,
      .day(timeline.open.commencement),
      subject: "schedule_to",
      "Schedule TO, with the Offer and its forms as exhibits"
        + (sought.map { ": \(Readable.shares($0)) under the options sought" } ?? "") + "."
    )
  }

  /// Promptly after each change of the offer.
  private var amended: [NextItem] {
    outcome.amendments.map { amendment in
      item(
        .file,
        .promptly(amendment.announced.day),
        subject: "amendment",
        "an amendment to Schedule TO: "
          + (amendment.isExtension
            ? "the offer now expires at \(Readable.moment(amendment.expiration))"
            : "the change announced at \(Readable.moment(amendment.announced))") + "."
      )
    }
  }

  /// Promptly after the results are known.
  private var final: NextItem {
    let ended = outcome.amendments.last(where: \.isTermination)?.announced.day
    let results =
      ended == nil
      ? "\(Thousands.marked(outcome.countedLines.accepted)) of the "
        + (sought.map { "\(Readable.shares($0)) sought" } ?? "shares sought")
        + (isDone ? " were accepted" : " would be accepted as things stand")
      : "the offer was terminated, and nothing was accepted"
    return item(
      .file,
      .promptly(ended ?? timeline.acceptance),
      subject: "final_amendment",
      "the final amendment to Schedule TO, with the results: \(results)."
    )
  }

  private var isDone: Bool { outcome.status == .cancelled || outcome.status == .granted }

  /// Shares under the options that can be tendered.
  private var sought: Shares? { eligible.sought }

  /// What Schedule TO asks for: sought, tendered, accepted.
  var counts: [NextItem] {
    let accepted =
      isDone
      ? "accepted"
      : outcome.status == .terminated
        ? "accepted: the offer was terminated" : "to be accepted as things stand"
    // Like stands beside like: what was not sought is in no figure.
    let (lines, eligible) = (outcome.countedLines, eligible)
    let texts = [
      ("shares_sought", eligible.sought.map { "\(Readable.shares($0)) under the options sought" }),
      (
        "holders_tendering",
        "\(ParameterWords.counted(eligible.holdersTendering, "holder")) tendering"
      ),
      (
        "shares_tendered", "\(ParameterWords.counted(eligible.tendered, "share")) of these tendered"
      ),
      ("shares_accepted", "\(Thousands.marked(lines.accepted)) of these \(accepted)"),
    ]
    return texts.compactMap { name, text in
      text.map { item(.count, nil, subject: name, "\($0).") }
    }
  }
}

/// What the options come to that can be tendered: there may be a million, so that they are walked once.
struct EligibleOptions {
  /// Shares under them; nil if these are too many to compute with.
  private(set) var sought: Shares? = .zero
  /// Of these, shares tendered.
  private(set) var tendered: Int64 = 0
  private var holders = HolderSet()

  /// How many holders tender some of these.
  var holdersTendering: Int { holders.count }

  init(_ outcome: OfferOutcome) {
    outcome.options.forEach { options, place in
      guard let found = options[place].found, found.canBeTendered else { return }
      sought = sought.flatMap { try? $0.adding(found.sought) }
      guard found.tendered > .zero else { return }
      tendered &+= found.tendered.count
      holders.insert(options[place].holder)
    }
  }
}
