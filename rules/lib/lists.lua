-- What several rules need to ask of a list.
return {
  -- Whether the text is one of the list, capital and small letters being the same.
  includes = function(list, text)
    for _, entry in ipairs(list) do
      if lower(trim(entry)) == lower(trim(text)) then return true end
    end
    return false
  end,
}
