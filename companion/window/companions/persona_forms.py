"""What the engine says of the personas that ship: the guide's questions and answers, whom each suits and why.

Forms as in ``engine_words``; the English is that of ``assets/personas``.
"""

from typing import Final

from companion.window.wording import translatable

PERSONA_FORMS: Final = (
    translatable("Engine", "After a hard day, what do you like best?"),
    translatable("Engine", "To talk while somebody listens"),
    translatable("Engine", "To sort out what happened"),
    translatable("Engine", "To laugh about it"),
    translatable("Engine", "To hear what I did well"),
    translatable("Engine", "How should we talk?"),
    translatable("Engine", "Slowly, with pauses"),
    translatable("Engine", "To the point"),
    translatable("Engine", "Fast and lively"),
    translatable("Engine", "Here and there, wherever it drifts"),
    translatable("Engine", "Which kind of humour is yours?"),
    translatable("Engine", "Little of it, and gentle"),
    translatable("Engine", "Dry"),
    translatable("Engine", "Cheeky, it may be at my cost"),
    translatable("Engine", "Silly or whimsical"),
    translatable("Engine", "Warm and sunny"),
    translatable("Engine", "If I see something otherwise than you, what should I do?"),
    translatable("Engine", "Say so softly, once"),
    translatable("Engine", "Give my reasons, so that we can argue it out"),
    translatable("Engine", "Say it straight out"),
    translatable("Engine", "Say it in good spirits and move on"),
    translatable("Engine", "What would you most like to do with me?"),
    translatable("Engine", "Tell you about my day and my people"),
    translatable("Engine", "Get things done"),
    translatable("Engine", "Think about interesting questions"),
    translatable("Engine", "Play and make things up"),
    translatable("Engine", "Banter"),
    translatable(
        "Engine",
        "Maren, because you like to be listened to in peace, by somebody who says little and does "
        "not hurry you.",
    ),
    translatable(
        "Engine",
        "Rusk, because you want things clear and sorted, in plain words and one step at a time.",
    ),
    translatable("Engine", "Lark, because you like to laugh, to play and to be surprised."),
    translatable("Engine", "Hollis, because you enjoy questions, reasons and a dry remark."),
    translatable(
        "Engine",
        "Wenna, because you like a cosy talk about your day, your people and everyday things.",
    ),
    translatable("Engine", "Ilo, because you like pictures and moods, and thoughts that may drift."),
    translatable("Engine", "Bex, because you like banter and want to be told straight out."),
    translatable(
        "Engine",
        "Sorrel, because you have things in mind to do and like somebody who sees the effort and "
        "cheers you on.",
    ),
    translatable("Engine", "You like banter and somebody who says straight out what it thinks."),
    translatable("Engine", "You enjoy ideas, dry humour and somebody who argues fairly."),
    translatable("Engine", "You like pictures, moods and thoughts that may wander."),
    translatable("Engine", "You want surprise, games and somebody who starts things."),
    translatable("Engine", "You want somebody who lets you talk, says little and never hurries you."),
    translatable("Engine", "You like plain words, clear steps and somebody who keeps to the matter."),
    translatable("Engine", "You have something in mind to do and like to be cheered on."),
    translatable("Engine", "You like a cosy chat about people, food, weather and old days."),
)
