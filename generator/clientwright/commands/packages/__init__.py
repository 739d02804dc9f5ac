"""What commands do about packages: which ones, made how, what the last run found."""
