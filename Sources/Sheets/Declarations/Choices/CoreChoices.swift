public import Exchange

// Words that the core has types for.

extension OptionType: SheetChoice {}

extension Amendment.Kind: SheetChoice {}

extension Amendment.Condition: SheetChoice {}

extension Disposal: SheetChoice {}
