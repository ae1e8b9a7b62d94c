"""The words beside a sum of money that change what it is: it came in, it was given back, or it has not come at all."""

import re

CREDIT = re.compile(r"\b(?:cr|credit|refund\w*|returned|reversed|ad-?daliad\w*|ad-?dal\w*|credyd)\b")
CREDITED = re.compile(r"cr|credit(?: note)?|(?:nodyn )?credyd")
"""What takes money off a bill, as no refund need do: that may be paid to somebody."""
RAISED = re.compile(
    r"\b(?:raised|income|received|donat\w*|takings|profit|taken|collected|sponsorship|godwyd|codwyd|gasglwyd|elw|incwm"
    r"|dderbyniwyd|rhodd(?:ion)?|nawdd|given|won|grants?|gifts?|[cg]odi|[cg]asglu|roddwyd|rhoddwyd|sold(?! out)|sales"
    r"|took|fundrais\w*|(?:from|in|o'r) (?:the |a |our )?(?:raffle?|tombola|stall|sale|door|collection|tin|bucket"
    r"|box|pot|jar)|made(?=\W*$| £)|^(?:in|i mewn)$)\b"
)
_DONE = r"(?:been )?(?:paid|banked|received|collected|in|cleared|come|arrived|here|sent|invoiced|claimed)"
NOT_THERE = re.compile(
    rf"\b(?:ow(?:ed|ing|es)|iou|unpaid|unbanked|uncollected|unclaimed|outstanding|overdue|due(?! to\b)|arrears|debt"
    rf"|pending|promised?|pledged?|await\w*|bounced|missing|stolen|short(?=\W*$)|shortfall"
    rf"|(?:not|never|n't|yet) (?:yet )?{_DONE}"
    r"|to (?:come|follow|pay|collect|bank|claim|invoice|chase|be \w+)"
    r"|heb (?:ei|eu) \w+|dyled\w*|ddyled\w*|i ddod|i ddilyn|i'w (?:d|th)alu|addaw\w*|addewid\w*)\b"
)
"""Money of which nobody knows whether it came, or went, in the end."""
