# Writes a value as JSON with 17 significant digits (jsonlite stops at 15); what is not finite becomes null.
library(jsonlite)

exactJSON <- function(value, file) {
  mark <- function(v) ifelse(is.finite(v), sprintf("@%.17g@", v), "@null@")
  text <- toJSON(rapply(value, mark, classes = c("numeric", "integer"), how = "replace"), auto_unbox = TRUE)
  writeLines(gsub("\"@([^@\"]*)@\"", "\\1", text), file)
}
