"""What the engine says of the personas that ship: the guide's questions and answers, whom each suits and why.

Forms as in ``engine_words``; the English is that of ``assets/personas``.
"""

from companion.window.wording import Translate, untranslated


def persona_forms(translate: Translate = untranslated) -> tuple[str, ...]:
    """Return these sentences."""
    return (
        translate("Engine", "After a hard day, what do you like best?"),
        translate("Engine", "To talk while somebody listens"),
        translate("Engine", "To sort out what happened"),
        translate("Engine", "To laugh about it"),
        translate("Engine", "To hear what I did well"),
        translate("Engine", "How should we talk?"),
        translate("Engine", "Slowly, with pauses"),
        translate("Engine", "To the point"),
        translate("Engine", "Fast and lively"),
        translate("Engine", "Here and there, wherever it drifts"),
        translate("Engine", "Which kind of humour is yours?"),
        translate("Engine", "Little of it, and gentle"),
        translate("Engine", "Dry"),
        translate("Engine", "Cheeky, it may be at my cost"),
        translate("Engine", "Silly or whimsical"),
        translate("Engine", "Warm and sunny"),
        translate("Engine", "If I see something otherwise than you, what should I do?"),
        translate("Engine", "Say so softly, once"),
        translate("Engine", "Give my reasons, so that we can argue it out"),
        translate("Engine", "Say it straight out"),
        translate("Engine", "Say it in good spirits and move on"),
        translate("Engine", "What would you most like to do with me?"),
        translate("Engine", "Tell you about my day and my people"),
        translate("Engine", "Get things done"),
        translate("Engine", "Think about interesting questions"),
        translate("Engine", "Play and make things up"),
        translate("Engine", "Banter"),
        translate(
            "Engine",
            "Maren, because you like to be listened to in peace, by somebody who says little and does "
            "not hurry you.",
        ),
        translate(
            "Engine",
            "Rusk, because you want things clear and sorted, in plain words and one step at a time.",
        ),
        translate("Engine", "Lark, because you like to laugh, to play and to be surprised."),
        translate("Engine", "Hollis, because you enjoy questions, reasons and a dry remark."),
        translate(
            "Engine",
            "Wenna, because you like a cosy talk about your day, your people and everyday things.",
        ),
        translate("Engine", "Ilo, because you like pictures and moods, and thoughts that may drift."),
        translate("Engine", "Bex, because you like banter and want to be told straight out."),
        translate(
            "Engine",
            "Sorrel, because you have things in mind to do and like somebody who sees the effort and "
            "cheers you on.",
        ),
        translate("Engine", "You like banter and somebody who says straight out what it thinks."),
        translate("Engine", "You enjoy ideas, dry humour and somebody who argues fairly."),
        translate("Engine", "You like pictures, moods and thoughts that may wander."),
        translate("Engine", "You want surprise, games and somebody who starts things."),
        translate("Engine", "You want somebody who lets you talk, says little and never hurries you."),
        translate("Engine", "You like plain words, clear steps and somebody who keeps to the matter."),
        translate("Engine", "You have something in mind to do and like to be cheered on."),
        translate("Engine", "You like a cosy chat about people, food, weather and old days."),
    )
