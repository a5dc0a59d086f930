// The list panel's rows: the ways in by question, place and source. It knows which rows come after
// which; rows.cpp knows how a claim looks.
#include "ui/list/list.hpp"

#include <algorithm>

#include "app/view/selection.hpp"
#include "ui/cards/tour_card.hpp"
#include "ui/kit/column.hpp"
#include "ui/kit/ui.hpp"
#include "ui/kit/widgets.hpp"
#include "ui/list/claim_list.hpp"
#include "ui/list/list_head.hpp"
#include "ui/list/news.hpp"
#include "ui/list/places_list.hpp"
#include "ui/list/rows.hpp"
#include "ui/list/speaker_claims.hpp"

namespace dateline::ui {

namespace {

constexpr float kQuestionClosed = 36, kQuestionOpen = 44, kEntry = 52;

void draw_count(
    const Ui& ui,
    const Canvas& canvas,
    core::RectPx row,
    float inset_right,
    std::uint32_t count
) {
  draw_text(
      canvas,
      type::small,
      {right_of(row) - inset_right - 40, row.y, 40, row.height},
      ui.palette.ink_3,
      ui.number(count).view(),
      Align::right
  );
}

// Beside a question that no claim answers under the filters.
Line none_text(const Ui& ui) {
  if (!ui.state.link.known_on) {
    return ui.say_with(Message::none, {});
  }
  return ui.say_with(
      Message::none_by,
      {day_text(ui.messages(), *ui.state.link.known_on, false).view()}
  );
}

float draw_question(const Ui& ui, Column column, const app::QuestionRow& row, bool open) {
  const bool phone = ui.phone();
  const float high = phone ? 52.0f : open || ui.touch() ? kQuestionOpen : kQuestionClosed;
  const core::RectPx box{column.x, column.y, column.width, high};
  const Hit hit = hit_area(ui, "question", row.question.value, box);
  const Canvas canvas = ui.canvas();
  if (hit.heat > 0) {
    fill(canvas, box, faded(ui.palette.sunken, hit.heat));
  }
  const float middle = box.y + high / 2;
  draw_icon(
      canvas,
      open ? Icon::chevron_down : Icon::chevron_right,
      {column.left() + 8, middle},
      16,
      ui.palette.ink_2
  );
  const bool empty = row.claims == 0;
  constexpr float kStrip = 48;
  const Line none = none_text(ui);
  const float left = column.left() + 28;
  const TextStyle style = phone  ? sized(type::question, 16, 24)
                          : open ? type::question
                                 : type::question_closed;
  const core::Question& question = ui.story().questions[row.question.value];
  // The strip makes way for the words.
  const bool strip = !open && text_width(canvas, style, question.short_text) <=
                                  column.right() - kStrip - 46 - left;
  const float beside = strip            ? kStrip + 36
                       : empty && !open ? text_width(canvas, type::small, none.view())
                                        : 40.0f;
  draw_text(
      canvas,
      style,
      {left, box.y, column.right() - beside - 10 - left, high},
      ui.palette.ink,
      question.short_text
  );
  if (empty) {
    draw_text(
        canvas,
        type::small,
        {column.right() - 140, box.y, 140, high},
        ui.palette.ink_3,
        none.view(),
        Align::right
    );
  } else {
    if (strip) {
      draw_strip(
          canvas,
          ui.palette,
          {column.right() - 24 - kStrip, middle - 3, kStrip, 6},
          row.counts
      );
    }
    draw_count(ui, canvas, box, column.inset, row.claims);
  }
  if (hit.focused) {
    draw_focus(ui, box, kRadius, true);
  }
  if (hit.clicked) {
    ui.push(app::QuestionToggled{row.question});
  }
  return bottom_of(box);
}

// The editor's own way through the questions: on a phone after them, else in the list's head.
float draw_tour_row(const Ui& ui, Column column) {
  const core::RectPx box{column.x, column.y, column.width, 52};
  const Hit hit = hit_area(ui, "tour", 0xffffffffu, box);
  const Canvas canvas = ui.canvas();
  if (hit.heat > 0) {
    fill(canvas, box, faded(ui.palette.sunken, hit.heat));
  }
  draw_icon(canvas, Icon::play, {column.left() + 8, box.y + box.height / 2}, 12, ui.palette.ink_2);
  const auto steps = static_cast<std::uint32_t>(ui.story().tour.size());
  draw_text(
      canvas,
      type::strong,
      {column.left() + 28, box.y, column.inner() - 70, box.height},
      ui.palette.ink,
      ui.say(Message::guided_tour)
  );
  draw_count(ui, canvas, box, column.inset, steps);
  if (hit.focused) {
    draw_focus(ui, box, kRadius, true);
  }
  if (hit.clicked) {
    ui.push(app::TourStepPicked{ui.state.link.tour.value_or(0)});
  }
  return bottom_of(box);
}

// From the list of one question's figures to all of them side by side.
float draw_compare_all(const Ui& ui, Column column, core::QuestionIndex question) {
  if (ui.story().questions[question.value].unit.empty()) {
    return column.y;
  }
  const std::string_view words = ui.say(Message::compare_figures);
  const float high = ui.phone() || ui.touch() ? 44.0f : 32.0f;
  const float wide =
      std::min(column.inner(), text_width(ui.canvas(), type::small_strong, words) + 1);
  if (text_button(
          ui,
          "compare-figures",
          {column.left(), column.y, wide, high},
          words,
          Align::left
      )) {
    ui.push(app::ViewPicked{app::View::figures});
  }
  return column.y + high;
}

// Another list than in the last frame does not begin in its middle.
void scroll_to_its_place(const Ui& ui, const Panel& panel) {
  ListMemory& list = ui.memory.list;
  const app::LinkState& link = ui.state.link;
  const bool scoped = link.place || link.off_map || link.source || link.speaker || link.since;
  float& left_at = list.scroll[static_cast<std::size_t>(link.tab)];
  if (list.tab != link.tab || list.scoped != scoped) {
    panel.scroll_to(scoped ? 0 : left_at);
  } else if (!scoped) {
    left_at = panel.box().y - panel.top();
  }
  list.tab = link.tab;
  list.scoped = scoped;
}

float draw_questions(const Ui& ui, const Panel& panel, Column column) {
  const Canvas& canvas = panel.canvas();
  bool first = true;
  for (const app::QuestionRow& row : ui.frame.questions) {
    const bool open = ui.state.link.question == row.question;
    if (!first) {
      rule_across(canvas, column.x, column.y, column.width, ui.palette.rule);
    }
    const float heading = column.y;
    column.y = draw_question(ui, column, row, open);
    if (open && ui.memory.question_shown != row.question) {
      panel.show(heading, column.y + claim_row_height(ui));
    }
    if (open) {
      column.y = draw_claims(ui, panel, column) + 6;
    }
    if (open) {
      column.y = draw_compare_all(ui, column, row.question);
    }
    first = false;
  }
  ui.memory.question_shown = ui.state.link.question;
  rule_across(canvas, column.x, column.y, column.width, ui.palette.rule);
  ++column.y;
  const bool told = ui.phone() && !ui.story().tour.empty() && later_is_here(ui);
  return told ? draw_tour_row(ui, column) : column.y;
}

void draw_letter(const Ui& ui, const Canvas& canvas, core::RectPx box, std::string_view letter) {
  fill(canvas, box, ui.palette.ink_3, 2);
  draw_text(canvas, type::tiny_strong, box, ui.palette.paper, letter, Align::centre);
}

float draw_source(const Ui& ui, Column column, const app::SourceRow& row) {
  const core::RectPx box{column.x, column.y, column.width, ui.phone() ? 68.0f : kEntry};
  const Hit hit = hit_area(ui, "source", row.source.value, box);
  const Canvas canvas = ui.canvas();
  if (hit.heat > 0) {
    fill(canvas, box, faded(ui.palette.sunken, hit.heat));
  }
  const core::Source& source = ui.story().sources[row.source.value];
  const float middle = box.y + box.height / 2;
  draw_letter(ui, canvas, {column.left(), middle - 17, 18, 16}, source.letter);
  const float left = column.left() + 28;
  const float room = column.right() - 40 - left;
  draw_text(canvas, type::strong, {left, middle - 19, room, 20}, ui.palette.ink, source.title);
  Line line;
  line.add(ui.memory.words.sources[row.source.value].published).add(" · ");
  line.add(ui.say_with(
                 Message::paragraphs,
                 {static_cast<std::uint32_t>(source.paragraph_lengths.size())}
  )
               .view());
  draw_text(canvas, type::small, {left, middle + 1, room, 16}, ui.palette.ink_3, line.view());
  draw_count(ui, canvas, box, column.inset, row.claims);
  rule_across(canvas, column.x, bottom_of(box) - 1, column.width, ui.palette.rule);
  if (hit.focused) {
    draw_focus(ui, box, kRadius, true);
  }
  if (hit.clicked) {
    ui.push(app::SourcePicked{row.source});
  }
  return bottom_of(box);
}

float draw_claims_of_source(const Ui& ui, const Panel& panel, Column column) {
  const core::SourceIndex index = *ui.state.link.source;
  const core::Source& source = ui.story().sources[index.value];
  if (draw_back(ui, column, ui.say(Message::all_sources))) {
    ui.push(app::SourcePicked{index});
  }
  column.y += back_height(ui);
  Line second;
  second.add(outlet_text(source))
      .add(" · ")
      .add(ui.memory.words.sources[index.value].published)
      .add(" · ");
  second.add(
      ui.say_with(Message::claims, {static_cast<std::uint32_t>(ui.frame.listed.size())}).view()
  );
  column.y = draw_scoped_head(ui, column, ui.known(source.title), second.view());
  if (later_is_here(ui)) {
    later::draw_news_button(
        ui,
        {column.left(), column.y - 6, column.inner(), back_height(ui) - 8},
        index
    );
  }
  column.y += back_height(ui) - 8;
  return draw_claims(ui, panel, column);
}

}  // namespace

float draw_narrowing(const Ui& ui, Column column) {
  if (ui.state.link.tab != app::ListTab::questions || !ui.state.link.question) {
    return column.y;
  }
  const core::Question& question = ui.story().questions[ui.state.link.question->value];
  if (core::is_blank(question)) {
    return column.y;
  }
  const Canvas canvas = ui.canvas();
  const std::string_view all = ui.say(Message::show_all);
  const float wide = text_width(canvas, type::small_strong, all) + 2;
  const Line line = ui.say_with(Message::only_on, {question.short_text});
  draw_text(
      canvas,
      type::small,
      {column.left(), column.y, column.inner() - wide - 10, 24},
      ui.palette.ink_2,
      line.view()
  );
  if (text_button(
          ui,
          "lift-question",
          {column.right() - wide, column.y, wide, 24},
          all,
          Align::right
      )) {
    ui.push(app::QuestionToggled{*ui.state.link.question});
  }
  return column.y + 28;
}

float draw_scoped_head(
    const Ui& ui,
    Column column,
    std::string_view title,
    std::string_view second
) {
  const Canvas canvas = ui.canvas();
  float y = column.y + 12;
  y += draw_wrapped(
      canvas,
      type::section,
      {column.left(), y},
      column.inner(),
      ui.palette.ink,
      title,
      3
  );
  if (!second.empty()) {
    draw_text(
        canvas,
        type::small,
        {column.left(), y, column.inner(), 18},
        ui.palette.ink_3,
        second
    );
    y += 18;
  }
  column.y = y + 6;
  return draw_narrowing(ui, column) + 4;
}

float back_height(const Ui& ui) noexcept {
  return ui.phone() ? 44.0f : 36.0f;
}

bool draw_back(const Ui& ui, Column column, std::string_view words) {
  const core::RectPx box{column.x, column.y, column.width, back_height(ui)};
  const Hit hit = hit_area(ui, "back", 0xffffffffu, box);
  const Canvas canvas = ui.canvas();
  if (hit.heat > 0) {
    fill(canvas, box, faded(ui.palette.sunken, hit.heat));
  }
  draw_icon(
      canvas,
      Icon::chevron_left,
      {column.left() + 6, box.y + box.height / 2},
      16,
      ui.palette.ink_2
  );
  draw_text(
      canvas,
      type::small,
      {column.left() + 20, box.y, column.inner() - 20, box.height},
      ui.palette.ink_2,
      words
  );
  rule_across(canvas, column.x, bottom_of(box) - 1, column.width, ui.palette.rule);
  if (hit.focused) {
    draw_focus(ui, box, kRadius, true);
  }
  return hit.clicked;
}

float draw_list_rows(const Ui& ui, const Panel& panel, Column column) {
  enter(ui, Region::list);
  scroll_to_its_place(ui, panel);
  if (app::lists_news(ui.state.link) && later_is_here(ui)) {
    return later::draw_news(ui, panel, column);
  }
  if (later_is_here(ui) && (ui.state.link.place || ui.state.link.off_map)) {
    return later::draw_claims_of_place(ui, panel, column);
  }
  if (ui.state.link.source) {
    return draw_claims_of_source(ui, panel, column);
  }
  if (ui.state.link.speaker && later_is_here(ui)) {
    return later::draw_claims_of_speaker(ui, panel, column);
  }
  switch (ui.state.link.tab) {
    case app::ListTab::questions:
      return draw_questions(ui, panel, column);
    case app::ListTab::places:
      return later_is_here(ui) ? later::draw_places(ui, column) : column.y;
    case app::ListTab::speakers:
      return later_is_here(ui) ? later::draw_speakers(ui, column) : column.y;
    case app::ListTab::sources:
      for (const app::SourceRow& row : ui.frame.sources) {
        column.y = draw_source(ui, column, row);
      }
      return column.y;
  }
  return column.y;
}

void draw_list(const Ui& ui) {
  const core::RectPx box = ui.layout.list;
  if (box.width <= 0) {
    return;
  }
  const Panel panel(ui, "list", box, ui.palette.surface);
  const bool told = ui.state.link.tour && later_is_here(ui);
  const core::RectPx beneath =
      told ? later::draw_tour_rows(ui, {box.x, box.y, box.width - 1, box.height}) : box;
  const float head = draw_list_head(ui, {box.x, beneath.y, box.width - 1});
  rule_across(panel.canvas(), box.x, head, box.width - 1, ui.palette.ink, 2);
  {
    const core::RectPx below{
        box.x,
        head + 2,
        box.width - 1,
        std::max(0.0f, bottom_of(box) - head - 2)
    };
    const Panel rows(ui, "list-rows", below, ui.palette.surface, Panel::Scroll::vertical);
    rows.ends_at(draw_list_rows(ui, rows, {below.x, rows.top(), below.width}));
  }
  rule_down(panel.canvas(), right_of(box) - 1, box.y, box.height, ui.palette.rule);
}

}  // namespace dateline::ui
