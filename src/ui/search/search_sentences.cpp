// What the search panel says where it has no rows: how to begin, that nothing was found and what
// that may be due to, or that the story is still being prepared.
#include <algorithm>

#include "app/view/frame.hpp"
#include "ui/kit/column.hpp"
#include "ui/kit/ui.hpp"
#include "ui/kit/widgets.hpp"
#include "ui/search/search.hpp"
#include "ui/search/search_parts.hpp"

namespace dateline::ui {

namespace {

// Larger on a phone.
TextStyle read_on_phone(const Ui& ui, TextStyle style) {
  if (!ui.phone()) {
    return style;
  }
  return sized(style, style.size + 2, style.line + 4);
}

// Sentences from the top of the column down.
struct Sentences {
  const Ui& ui;
  const Canvas& canvas;
  Column column;  // `y` is where the next one stands

  void add(TextStyle style, ImU32 ink, std::string_view text) {
    const TextStyle used = read_on_phone(ui, style);
    const ImVec2 at{column.left(), column.y};
    const float high = draw_wrapped(canvas, used, at, column.inner(), ink, text, 6);
    column.y = column.y + high + 4;
  }

  // The day that one stands on, and what it keeps out.
  void add_known_on() {
    const auto known_on = ui.state.link.known_on;
    if (!known_on) {
      return;
    }
    const Line day = day_text(ui.messages(), *known_on, true);
    const Line line = ui.say_with(Message::search_known, {day.view()});
    add(type::small, ui.palette.ink_2, line.view());
  }

  // The way out of the day that one stands on; whether it leads to anything is not known on that
  // day.
  void add_way_out() {
    if (!ui.state.link.known_on) {
      return;
    }
    const std::string_view words = ui.say(Message::search_later_show);
    const float needs = button_width(ui, words, false);
    const float high = ui.touch() ? 44.0f : 32.0f;
    const core::RectPx box{
        .x = column.left(),
        .y = column.y + 4,
        .width = std::min(column.inner(), needs),
        .height = high,
    };
    if (button(ui, "search-later", box, words)) {
      ui.push(app::KnownOnSet{ui.world.last_published, true});
    }
    column.y = column.y + high + 12;
  }
};

void say_nothing_found(const Ui& ui, Sentences& sentences) {
  const Palette& palette = ui.palette;
  const Line none = ui.say_with(Message::search_none, {ui.state.link.query});
  sentences.add(type::strong, palette.ink, none.view());
  sentences.add(type::small, palette.ink_2, ui.say(Message::search_none_where));
  sentences.add_known_on();
  sentences.add_way_out();
  sentences.add(type::small, palette.ink_3, ui.say(Message::search_none_try));
}

// A line fills as the story is read; `progress` from 0 to 1.
void say_preparing(const Ui& ui, Sentences& sentences, double progress) {
  sentences.add(type::small, ui.palette.ink_2, ui.say(Message::search_preparing));
  const core::RectPx whole{
      .x = sentences.column.left(),
      .y = sentences.column.y,
      .width = sentences.column.inner(),
      .height = 2,
  };
  core::RectPx done = whole;
  done.width = whole.width * static_cast<float>(progress);
  fill(sentences.canvas, whole, ui.palette.rule);
  fill(sentences.canvas, done, ui.palette.ink);
  sentences.column.y += 8;
}

}  // namespace

float draw_sentences(const Ui& ui, const Canvas& canvas, Column column) {
  const app::Search* const search = ui.frame.search.get();
  column.y += 14;
  Sentences sentences{ui, canvas, column};
  if (search == nullptr || !search->ready) {
    say_preparing(ui, sentences, search != nullptr ? search->progress : 0);
  } else if (search->results.query.count > 0) {
    say_nothing_found(ui, sentences);
  } else {
    sentences.add(type::small, ui.palette.ink_2, ui.say(Message::search_start));
    sentences.add_known_on();
  }
  return sentences.column.y + 8;
}

}  // namespace dateline::ui
