"""A small model of meaning, which is optional: a sentence becomes 384 numbers, and what is meant alike lies near."""

import os

# More threads of arithmetic than one wait for each other: on a busy machine ten times as long, and on an idle one they
# save nothing on a short text. Read when numpy is first imported, so it must be said before anything here does that.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
