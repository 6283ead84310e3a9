"""The way of a reply, from the person's words to those that may be spoken.

In order, each step with its module:

1. analyse: what the words are about, what is felt in them, what risks they carry (``analysis``, with ``risk``).
   ``talk_path`` joins that with how the talk stood before, and what sessions before have taught: what care makes of
   it (``crisis_response``), what the boundaries do (``boundary_response``), what is ordered (``spoken_orders``).
2. who leads: care, what it is, a boundary, an order, an activity, or else the language model (``who_leads``).
3. decide: which feeling the reply is to show, how it is delivered, and what the person is told of it (``decision``).
4. brief: written words to be said as they stand, or a turn note for the language model (``brief_maker``).
5. generate: the words as they come, cleaned on their way (``generator``, by ``thinking.answering``).
6. filter: the words are cut into clauses, and each is judged before it is heard (``gate``). What is let through the
   generator posts as ``ReplyWords``; from there on it is ``conversation``'s, and followed in ``outcome``.

Steps 1 to 3 begin while the person still speaks. The generator asks for all of it, in its own thread.
"""
