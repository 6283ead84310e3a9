"""Prepares a reply, from the person's words to the words that may be spoken.

The steps in their order, each with its module:

1. analyse: the subject, the feeling and the risks of the words (``analysis``). ``talk_path`` joins that
   with the state of the talk and the lessons of earlier sessions: the result of care (``crisis_response``), that of the
   boundaries (``boundary_response``), and the orders (``spoken_orders``).
2. choose the leader: care, honesty about its nature, a boundary, an order, an activity, or otherwise the language model
   (``who_leads``).
3. decide: the feeling that the reply should show, its delivery, and the explanation for the person (``decision``).
4. brief: written words to be said unchanged, or a turn note for the language model (``brief_maker``).
5. generate: the words as they come, cleaned on their way (``generator``, by ``thinking.answering``).
6. filter: the words are cut into clauses, and each is judged before it is heard (``gate``). The generator posts the
   words that pass as ``ReplyWords``; ``conversation`` continues from there, and ``ongoing`` follows the reply.

Steps 1 to 3 begin while the person still speaks. The generator asks for all of them, in its own thread.
"""
