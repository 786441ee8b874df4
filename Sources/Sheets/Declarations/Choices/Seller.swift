/// Who sells shares bought by exercise.
package enum Seller: String, SheetChoice {
  /// The holder.
  case holder
  /// The holder's estate, or an heir.
  case estate
}
