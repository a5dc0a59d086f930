// What claims may be filtered by, each choice with the claims it would leave. It knows the choices;
// a choice that would leave nothing stays in sight, and cannot be made.
#include "ui/list/filter_card.hpp"

#include <algorithm>
#include <utility>

#include <imgui.h>

#include "app/words/typed_date.hpp"
#include "ui/cards/cards.hpp"
#include "ui/cards/notice.hpp"
#include "ui/kit/column.hpp"
#include "ui/kit/date_entry.hpp"
#include "ui/kit/ui.hpp"
#include "ui/kit/widgets.hpp"
#include "ui/list/filter_words.hpp"

namespace dateline::ui {

namespace {

constexpr float kHeading = 28, kBox = 14;
constexpr FieldName kDayNames[2] = {FieldName::filter_from, FieldName::filter_to};
constexpr Message kDayLabels[2] = {Message::dates_from, Message::dates_to};

struct Option {
  const char* group;
  std::uint32_t number = 0;
  std::string_view words;
  std::uint32_t claims = 0;
  bool on = false;
};

float option_height(const Ui& ui) {
  return ui.touch() || ui.phone() ? 44.0f : 26.0f;
}

void draw_tick(const Ui& ui, const Canvas& canvas, ImVec2 centre, bool on, float alpha) {
  const core::RectPx box{centre.x - kBox / 2, centre.y - kBox / 2, kBox, kBox};
  if (on) {
    fill(canvas, box, ui.palette.ink, 3);
  }
  outline(canvas, box, faded(on ? ui.palette.ink : ui.palette.rule_strong, alpha), 3);
  if (on) {
    draw_icon(canvas, Icon::check, centre, 11, ui.palette.paper);
  }
}

// True when it was picked. One that is on can always be taken off.
bool draw_option(const Ui& ui, Column& column, const Option& option) {
  const core::RectPx box{column.x, column.y, column.width, option_height(ui)};
  const bool enabled = option.on || option.claims > 0;
  const Hit hit = enabled ? hit_area(ui, option.group, option.number, box) : Hit{};
  const Canvas canvas = ui.canvas();
  const float alpha = enabled ? 1 : kDisabled;
  if (hit.heat > 0) {
    fill(canvas, box, faded(ui.palette.sunken, hit.heat));
  }
  draw_tick(ui, canvas, {column.left() + kBox / 2, box.y + box.height / 2}, option.on, alpha);
  const float left = column.left() + kBox + 8;
  draw_text(
      canvas,
      option.on ? type::small_strong : type::small,
      {left, box.y, column.right() - 40 - left, box.height},
      faded(ui.palette.ink, alpha),
      option.words
  );
  draw_text(
      canvas,
      type::small,
      {column.right() - 36, box.y, 36, box.height},
      faded(ui.palette.ink_3, alpha),
      ui.number(option.claims).view(),
      Align::right
  );
  if (hit.focused) {
    draw_focus(ui, box, kRadius, true);
  }
  column.y += box.height;
  return hit.clicked;
}

void draw_heading(const Ui& ui, Column& column, Message words) {
  draw_text(
      ui.canvas(),
      type::small_strong,
      {column.left(), column.y, column.inner(), kHeading},
      ui.palette.ink,
      ui.say(words)
  );
  column.y += kHeading;
}

void draw_relations(const Ui& ui, Column& column) {
  draw_heading(ui, column, Message::filter_relation);
  const bool on = ui.state.link.relations == core::kDisputed;
  if (draw_option(
          ui,
          column,
          {"filter-relation", 0, ui.say(Message::disputed_only), ui.frame.disputed, on}
      )) {
    ui.push(app::RelationsPicked{core::kDisputed});
  }
  column.y += 6;
}

void draw_kinds(const Ui& ui, Column& column) {
  draw_heading(ui, column, Message::filter_figures);
  for (std::uint32_t kind = 0; kind < core::kFigureKinds; ++kind) {
    const bool on = (ui.state.link.figures >> kind & 1u) != 0;
    const Option option{
        "filter-kind",
        kind,
        ui.messages().name(static_cast<core::FigureKind>(kind)),
        ui.frame.by_figure_kind[kind],
        on
    };
    if (draw_option(ui, column, option)) {
      ui.push(app::FigureKindToggled{static_cast<core::FigureKind>(kind)});
    }
  }
  column.y += 6;
}

void draw_speaker_kinds(const Ui& ui, Column& column) {
  draw_heading(ui, column, Message::filter_speaker);
  for (std::uint32_t kind = 0; kind < core::kSpeakerKinds; ++kind) {
    const bool on = (ui.state.link.speaker_kinds >> kind & 1u) != 0;
    const Option option{
        "filter-speaker",
        kind,
        ui.messages().name(static_cast<core::SpeakerKind>(kind)),
        ui.frame.by_speaker_kind[kind],
        on
    };
    if (draw_option(ui, column, option)) {
      ui.push(app::SpeakerKindToggled{static_cast<core::SpeakerKind>(kind)});
    }
  }
  column.y += 6;
}

void draw_statuses(const Ui& ui, Column& column) {
  draw_heading(ui, column, Message::filter_status);
  for (std::uint32_t status = 0; status < core::kStatuses; ++status) {
    const bool on = (ui.state.link.statuses >> status & 1u) != 0;
    const Option option{
        "filter-status",
        status,
        ui.messages().name(static_cast<core::AboutStatus>(status)),
        ui.frame.by_status[status],
        on
    };
    if (draw_option(ui, column, option)) {
      ui.push(app::StatusToggled{static_cast<core::AboutStatus>(status)});
    }
  }
  column.y += 6;
}

void draw_relays(const Ui& ui, Column& column) {
  if (ui.frame.relays.empty()) {
    return;
  }
  draw_heading(ui, column, Message::filter_relay);
  for (const app::RelayRow& row : ui.frame.relays) {
    const Option option{
        "filter-relay",
        row.actor.value,
        ui.actor_name(row.actor),
        row.claims,
        ui.state.link.relay == row.actor
    };
    if (draw_option(ui, column, option)) {
      ui.push(app::RelayPicked{row.actor});
    }
  }
  column.y += 6;
}

// A country's officials are one choice, its outlets another: who reports from a country does not
// speak for it.
void draw_countries(const Ui& ui, Column& column) {
  if (ui.frame.countries.empty()) {
    return;
  }
  draw_heading(ui, column, Message::filter_country);
  for (const app::CountryRow& row : ui.frame.countries) {
    const auto kind = static_cast<std::uint32_t>(row.kind);
    const Line name = country_name(ui, row.country).add(" · ").add(ui.messages().name(row.kind));
    const bool on =
        ui.state.link.country == row.country &&
        (ui.state.link.speaker_kinds == 0 || (ui.state.link.speaker_kinds >> kind & 1u) != 0);
    const std::uint32_t number =
        row.country * static_cast<std::uint32_t>(core::kSpeakerKinds) + kind;
    if (draw_option(ui, column, {"filter-country", number, name.view(), row.claims, on})) {
      ui.push(app::CountryPicked{row.country, row.kind});
    }
  }
  column.y += 6;
}

void draw_questions(const Ui& ui, Column& column) {
  if (ui.frame.questions.empty()) {
    return;
  }
  draw_heading(ui, column, Message::filter_answers);
  for (const app::QuestionRow& row : ui.frame.questions) {
    const Option option{
        "filter-answers",
        row.question.value,
        ui.story().questions[row.question.value].short_text,
        row.claims,
        ui.state.link.answers == row.question
    };
    if (draw_option(ui, column, option)) {
      ui.push(app::AnswersPicked{row.question});
    }
  }
  column.y += 6;
}

bool typing_failed(const Ui& ui) {
  return ui.memory.ways.days[0].failed || ui.memory.ways.days[1].failed;
}

// The fields say what the window is, unless the reader is at it.
void follow_window(const Ui& ui) {
  WaysMemory& ways = ui.memory.ways;
  if (ways.days_for == ui.state.link.said) {
    return;
  }
  ways.days_for = ui.state.link.said;
  later::write_day(ui, kDayNames[0], ways.days[0], ways.days_for.first);
  later::write_day(ui, kDayNames[1], ways.days[1], ways.days_for.last);
}

// An empty field leaves that end open; a month or a year is taken as its first or last day. False
// for what is no date.
bool read_day(const Ui& ui, DateEntry& entry, bool last, core::Day& day) {
  day = last ? core::kAfterAll : core::kBeforeAll;
  entry.failed = false;
  if (entry.typed[0] == '\0') {
    return true;
  }
  const auto days = app::later::read_typed_days(ui.messages(), entry.typed, ui.world.timeline);
  entry.failed = !days || core::is_open(days->first) || core::is_open(days->last);
  if (!entry.failed) {
    day = last ? days->last : days->first;
  }
  return !entry.failed;
}

void take_typed(const Ui& ui) {
  DateEntry(&entries)[2] = ui.memory.ways.days;
  core::DayRange days;
  const bool first = read_day(ui, entries[0], false, days.first),
             last = read_day(ui, entries[1], true, days.last);
  if (!first || !last) {
    return;
  }
  if (days != ui.state.link.said) {
    ui.push(app::SaidWindowSet{days, true});
  }
  // unlike any: what comes of it is written in the reader's own way
  ui.memory.ways.days_for = {core::kAfterAll, core::kBeforeAll};
}

bool draw_day_field(const Ui& ui, std::size_t end, core::RectPx box, std::string_view error) {
  DateEntry& entry = ui.memory.ways.days[end];
  const DateLook look{
      kDayNames[end],
      ui.say(kDayLabels[end]),
      ui.say(Message::dates_open),
      entry.failed ? error : std::string_view()
  };
  return later::edit_date(ui, look, entry, box);
}

void draw_days(const Ui& ui, Column& column) {
  draw_heading(ui, column, Message::filter_said);
  follow_window(ui);
  const float high = date_entry_height(ui), wide = (column.inner() - 20) / 2;
  const Line error = ui.say_with(Message::date_not_read, {later::date_example(ui).view()});
  const bool first = draw_day_field(ui, 0, {column.left(), column.y, wide, high}, error.view());
  draw_text(
      ui.canvas(),
      type::small,
      {column.left() + wide, column.y, 20, high},
      ui.palette.ink_3,
      "–",
      Align::centre
  );
  const bool second =
      draw_day_field(ui, 1, {column.left() + wide + 20, column.y, wide, high}, error.view());
  column.y += high + 4;
  if (first || second) {
    take_typed(ui);
  }
  if (!typing_failed(ui)) {
    return;
  }
  column.y += draw_wrapped(
                  ui.canvas(),
                  type::small,
                  {column.left(), column.y},
                  column.inner(),
                  ui.palette.ink,
                  error.view(),
                  3
              ) +
              4;
}

// How high the card would be to show all of it.
float full_height(const Ui& ui) {
  const app::Frame& frame = ui.frame;
  const auto rows = 1 + core::kFigureKinds + core::kSpeakerKinds + core::kStatuses +
                    frame.countries.size() + frame.relays.size() + frame.questions.size();
  const auto heading = [](bool empty) {
    return empty ? 0.0f : 1.0f;
  };
  const float headings = 5 + heading(frame.countries.empty()) + heading(frame.relays.empty()) +
                         heading(frame.questions.empty());
  return 8 + static_cast<float>(rows) * option_height(ui) + headings * (kHeading + 6) + 48 +
         (typing_failed(ui) ? 40.0f : 0.0f) + 8;
}

void close_when_left(const Ui& ui, core::RectPx card) {
  const ImVec2 at = ui.memory.pointer;
  WaysMemory& ways = ui.memory.ways;
  const core::RectPx button = ways.filter_button, chips{
                                                      card.x,
                                                      bottom_of(button),
                                                      card.width,
                                                      std::max(0.0f, card.y - bottom_of(button))
                                                  };
  const bool on_chips = ways.filter_card.width > 0 && chips.contains({at.x, at.y});
  const bool outside = !card.contains({at.x, at.y}) && !button.contains({at.x, at.y}) && !on_chips;
  if (ImGui::IsMouseClicked(ImGuiMouseButton_Left) && outside &&
      !later::is_covered_by_card(ui, CardKind::filters)) {
    ways.filters_open = false;
  }
  if (!later::escape_closes(ui, CardKind::filters)) {
    return;
  }
  ways.filters_open = false;
  ui.memory.next_control = std::exchange(ways.opened_by, 0);  // back to the button
}

// Beneath the chips, which stay in sight and in reach. While the pointer is over the card it stays
// where it is: a chip that comes with a press must not move the next choice away.
core::RectPx card_under_button(const Ui& ui) {
  WaysMemory& ways = ui.memory.ways;
  const core::RectPx list = ui.layout.list, before = ways.filter_card;
  const ImVec2 at = ui.memory.pointer;
  const bool in_hand =
      before.width > 0 && before.contains({at.x, at.y}) && !ImGui::GetIO().NavVisible;
  const float least = 6 * option_height(ui);  // of the card, however many chips there are
  const float beneath = std::min(
                            std::max(ways.chips_bottom, bottom_of(ways.filter_button)),
                            bottom_of(list) - 12 - least
                        ) +
                        6;
  const float top = in_hand ? before.y : beneath;
  return ways.filter_card = {
             list.x + 12,
             top,
             list.width - 25,
             std::min(bottom_of(list) - 12 - top, full_height(ui))
  };
}

// Where neither a list nor a sheet has a button for it: beneath the header, from where it was asked
// for.
core::RectPx card_under_header(const Ui& ui) {
  const core::RectPx header = ui.layout.header;
  const float edge = ui.phone() ? 8.0f : kInset, top = bottom_of(header) + 8;
  const float wide = std::min(336.0f, header.width - 2 * edge);
  return {
      right_of(header) - edge - wide,
      top,
      wide,
      std::min(above_notice(ui, bottom_of(ui.layout.window) - edge) - top, full_height(ui) + 44)
  };
}

// A card that nothing beneath it opened says what it is, and can be put away.
void draw_card_head(const Ui& ui, Column& column) {
  constexpr float kHead = 44;
  draw_text(
      ui.canvas(),
      type::section,
      {column.left(), column.y, column.inner() - kHead, kHead},
      ui.palette.ink,
      ui.say(Message::filter)
  );
  const core::RectPx close{column.right() - kHead + 8, column.y, kHead, kHead};
  if (icon_button(
          ui,
          "close-filters",
          close,
          Icon::close,
          ui.say(Message::close),
          {.framed = false}
      )) {
    ui.memory.ways.filters_open = false;
  }
  column.y += kHead;
}

}  // namespace

float later::draw_filter_options(const Ui& ui, const Panel&, Column column) {
  if (std::exchange(ui.memory.ways.enter, false)) {
    ui.memory.wanted_control = ui.memory.controls_drawn + 1;
    ui.memory.wanted_quietly = !ImGui::GetIO().NavVisible;
  }
  column.y += 8;
  draw_relations(ui, column);
  draw_kinds(ui, column);
  draw_days(ui, column);
  column.y += 6;
  draw_statuses(ui, column);
  draw_speaker_kinds(ui, column);
  draw_countries(ui, column);
  draw_relays(ui, column);
  draw_questions(ui, column);
  return column.y + 8;
}

void later::draw_filter_card(const Ui& ui) {
  const bool beside_list = ui.layout.list.width > 0 && ui.memory.ways.filter_button.width > 0;
  if (!beside_list && filters_in_sheet(ui)) {
    return;
  }
  const core::RectPx card = beside_list ? card_under_button(ui) : card_under_header(ui);
  if (card.width < 120 || card.height < 120) {
    return;
  }
  {
    const Panel panel(ui, "filter-card", card, ui.palette.raised, Panel::Scroll::vertical);
    Column column{card.x, panel.top(), card.width, 12};
    if (!beside_list) {
      draw_card_head(ui, column);
    }
    panel.ends_at(draw_filter_options(ui, panel, column));
    outline(panel.canvas(), card, ui.palette.rule_strong, kRadius);
  }
  close_when_left(ui, card);
}

}  // namespace dateline::ui
