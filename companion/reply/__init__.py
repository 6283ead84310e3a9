"""The way of a reply, from the person's words to those that may be spoken.

In order, each step with its module:

1. analyse: what the words are about, what is felt in them, what risks they carry (``analysis``, with ``risk``);
   ``talk_path`` joins that with what the person wants, and with how the talk stood before: ``care`` for who is in
   danger, the boundaries (``limits``), what is ordered of voice and face (``spoken_orders``), and what sessions before
   have taught (``lessons``).
2. who leads: care, what it is, a boundary, an order, an activity, or else the language model (``talk_path``).
3. decide: which feeling the reply shows, how the voice delivers it, and what is told of the reasons (``decision``).
4. brief: written words to be said as they are, or a turn note for the language model (``brief_maker``).
5. generate: the words, as they come (``generator``).
6. filter by clause: each clause is judged before it is heard (``gate``), and the generator posts what is let through.

Steps 1 to 3 begin while the person still speaks. Everything from ``ReplyWords`` on is ``conversation``'s.
"""
