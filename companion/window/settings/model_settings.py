"""What can be set on the page Models. Plain functions, translatable, without Qt."""

from companion.window.settings.setting_part import Group, Kind, Option, Part
from companion.window.wording import Translate


def models(translate: Translate) -> tuple[Group, ...]:
    """Return its groups, in the order in which they are shown."""
    return (
        Group(
            "mind",
            translate("Window", "Language model"),
            (
                Part(
                    "models.language_model",
                    Kind.CHOICE,
                    translate("Window", "Language model"),
                    translate("Window", "A larger one understands more and takes longer."),
                    found_by=translate("Window", "brain llm gemma ai"),
                ),
            ),
        ),
        Group(
            "replies",
            translate("Window", "Its replies"),
            (
                Part(
                    "reply.max_tokens",
                    Kind.CHOICE,
                    translate("Window", "Longest reply"),
                    translate("Window", "Where it is cut off, whatever it still wants to say."),
                    options=(
                        Option("0", translate("Window", "As suits the model")),
                        Option("60", translate("Window", "A sentence or two")),
                        Option("150", translate("Window", "A few sentences")),
                        Option("400", translate("Window", "As long as a page of a letter")),
                    ),
                    found_by=translate("Window", "length short long tokens"),
                ),
                Part(
                    "reply.temperature",
                    Kind.CHOICE,
                    translate("Window", "Choice of words"),
                    translate("Window", "How freely it chooses them."),
                    options=(
                        Option("0.0", translate("Window", "As suits the model")),
                        Option("0.4", translate("Window", "The likeliest words")),
                        Option("0.7", translate("Window", "As usual")),
                        Option("1.0", translate("Window", "Freely: more surprising, and more often wrong")),
                    ),
                    found_by=translate("Window", "temperature creative random"),
                ),
            ),
        ),
        Group(
            "compute",
            translate("Window", "What of the computer it uses"),
            (
                Part(
                    "compute.gpu",
                    Kind.CHOICE,
                    translate("Window", "Graphics processor"),
                    translate("Window", "It helps the language model, where there is one."),
                    options=(
                        Option("auto", translate("Window", "The one that is here")),
                        Option("none", translate("Window", "None: leave it to others")),
                        Option("cuda", translate("Window", "CUDA")),
                        Option("vulkan", translate("Window", "Vulkan")),
                        Option("metal", translate("Window", "Metal")),
                    ),
                    found_by=translate("Window", "gpu graphics card fast"),
                ),
                Part(
                    "compute.threads",
                    Kind.CHOICE,
                    translate("Window", "Processor cores"),
                    translate("Window", "How many the models may use at once."),
                    options=(
                        Option("0", translate("Window", "All but one")),
                        Option("1", translate("Window", "One")),
                        Option("2", translate("Window", "Two")),
                        Option("4", translate("Window", "Four")),
                        Option("8", translate("Window", "Eight")),
                    ),
                    found_by=translate("Window", "cpu threads slow"),
                ),
            ),
        ),
        Group("server", translate("Window", "A server of your own"), _server(translate)),
    )


def _server(translate: Translate) -> tuple[Part, ...]:
    return (
        Part(
            "server.enabled",
            Kind.SWITCH,
            translate("Window", "Let a server answer"),
            translate("Window", "What you say is then sent to it, with what is remembered of you."),
            found_by=translate("Window", "network remote ollama vllm openai"),
        ),
        Part(
            "server.url",
            Kind.TEXT,
            translate("Window", "Its address"),
            translate("Window", "Up to and with /v1."),
            translate("Window", "Such as: http://192.168.1.5:8000/v1"),
        ),
        Part(
            "server.model",
            Kind.TEXT,
            translate("Window", "The model’s name there"),
            translate("Window", "As the server lists it."),
        ),
        Part(
            "server.key",
            Kind.SECRET,
            translate("Window", "Its key"),
            translate("Window", "If the server wants one; it is kept and never shown."),
        ),
    )
