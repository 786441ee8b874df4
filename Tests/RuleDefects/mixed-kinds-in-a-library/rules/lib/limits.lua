return { lowest_price = 10, kinds = { "iso" } }
