"""Renders a model's own chat template in jinja's sandbox, and wraps whatever a foreign one fails with."""

from typing import Any, cast

from companion.thinking.chat_template import Render, TemplateUnusable


def template_renderer(source: str, *, begins: str, ends: str) -> Render:
    """Compile a chat template.

    The sandbox lets a template call and look at nothing of the program; it does not bound time and memory. Whoever
    takes in a file for the first time renders it in a process that may be ended (``model_probe``).

    Args:
        source: As the model's file has it.
        begins: The text of the token that a conversation begins with; "" for none.
        ends: The same for its end.

    Raises:
        TemplateUnusable: It cannot be parsed; rendering raises it where the template fails.
    """
    import jinja2
    from llama_cpp.llama_chat_format import Jinja2ChatFormatter

    broken = (
        jinja2.TemplateError,
        ArithmeticError,
        AttributeError,
        LookupError,
        MemoryError,
        RecursionError,
        TypeError,
        ValueError,
    )
    try:
        formatter = Jinja2ChatFormatter(source, eos_token=ends, bos_token=begins)
    except (*broken, SyntaxError) as error:
        raise TemplateUnusable("the chat template cannot be parsed") from error

    def render(messages: list[dict[str, str]], opens_reply: bool) -> str:
        formatter.add_generation_prompt = opens_reply
        try:
            return str(formatter(messages=cast("Any", messages), enable_thinking=False).prompt)
        except broken as error:
            raise TemplateUnusable("the chat template fails") from error

    return render
