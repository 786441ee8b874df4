return {
  least = usd "1,OO",
}
