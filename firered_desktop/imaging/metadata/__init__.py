"""What photographs say beside their pixels: read from files, kept, and written with copies."""
