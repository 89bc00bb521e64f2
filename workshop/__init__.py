"""Everyday Trust without a terminal: the rules, the record, the files, the command line.

A *program* is what can be asked and done, in *steps* (a guidepost, the closing). A *plan* is which
steps fit the time; the *agenda* is tonight's, in *pages*, and the *evening* walks it. *Participants*
are the one to four who sit here. In a *round* each writes alone: the others rest their eyes, the
keyboard is *handed over*, and each answer is *shared*, *said aloud* or *kept to myself*. At the
*reveal* everyone sees what was shared, and only then is it kept. A *turn* is one person's time to
talk; a topic is *parked* for another evening; a *promise* is looked back at later. The *session* is
the record of one evening, people call theirs *notes*, and the *notebook* is the folder they lie in.
"""

__version__ = "0.1.0"
