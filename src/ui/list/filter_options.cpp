// The choices that claims may be filtered by. One that would leave nothing stays in sight, and
// cannot be made.
#include "ui/list/filter_options.hpp"

#include <algorithm>
#include <span>
#include <utility>

#include "ui/kit/widgets.hpp"
#include "ui/list/filter_card_memory.hpp"
#include "ui/list/filter_days.hpp"
#include "ui/list/filter_words.hpp"

namespace dateline::ui {

namespace {

constexpr float kHeading = 28;
constexpr float kBox = 14;
constexpr float kAfterGroup = 6;

struct Option {
  const char* group;
  std::uint32_t number = 0;
  std::string_view words;
  std::uint32_t claims = 0;
  bool on = false;
};

void draw_tick(const Ui& ui, ImVec2 centre, bool on, float alpha) {
  const Canvas canvas = ui.canvas();
  const core::RectPx box{
      .x = centre.x - kBox / 2,
      .y = centre.y - kBox / 2,
      .width = kBox,
      .height = kBox,
  };
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
  const core::RectPx box = column.full_row(filter_option_height(ui));
  const bool enabled = option.on || option.claims > 0;
  const Hit hit = enabled ? hit_area(ui, option.group, option.number, box) : Hit{};
  const Canvas canvas = ui.canvas();
  const float alpha = enabled ? 1 : kDisabled;
  draw_hovered(ui, hit, box);
  draw_tick(ui, {column.left() + kBox / 2, box.y + box.height / 2}, option.on, alpha);
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
  draw_row_focus(ui, hit, box);
  column.y += box.height;
  return hit.clicked;
}

void draw_heading(const Ui& ui, Column& column, Message words) {
  const core::RectPx box = column.inner_row(kHeading);
  draw_text(ui.canvas(), type::small_strong, box, ui.palette.ink, ui.say(words));
  column.y += kHeading;
}

void draw_disputed(const Ui& ui, Column& column) {
  draw_heading(ui, column, Message::filter_relation);
  const Option option{
      .group = "filter-relation",
      .words = ui.say(Message::disputed_only),
      .claims = ui.frame.disputed,
      .on = ui.state.link.relations == core::kDisputed,
  };
  if (draw_option(ui, column, option)) {
    ui.push(app::RelationsPicked{core::kDisputed});
  }
  column.y += kAfterGroup;
}

// Values of an Enum of which any number may be on.
struct Set {
  Message heading;
  const char* group;
  std::uint32_t on = 0;  // a bit for each value
  std::span<const std::uint32_t> claims;
};

template <class Enum, class Toggled>
void draw_set(const Ui& ui, Column& column, const Set& set) {
  draw_heading(ui, column, set.heading);
  for (std::uint32_t number = 0; number < set.claims.size(); ++number) {
    const auto value = static_cast<Enum>(number);
    const Option option{
        .group = set.group,
        .number = number,
        .words = ui.messages().name(value),
        .claims = set.claims[number],
        .on = core::has_bit(set.on, value),
    };
    if (draw_option(ui, column, option)) {
      ui.push(Toggled{value});
    }
  }
  column.y += kAfterGroup;
}

void draw_figure_kinds(const Ui& ui, Column& column) {
  const Set kinds{
      .heading = Message::filter_figures,
      .group = "filter-kind",
      .on = ui.state.link.figures,
      .claims = ui.frame.by_figure_kind,
  };
  draw_set<core::FigureKind, app::FigureKindToggled>(ui, column, kinds);
}

void draw_speaker_kinds(const Ui& ui, Column& column) {
  const Set kinds{
      .heading = Message::filter_speaker,
      .group = "filter-speaker",
      .on = ui.state.link.speaker_kinds,
      .claims = ui.frame.by_speaker_kind,
  };
  draw_set<core::SpeakerKind, app::SpeakerKindToggled>(ui, column, kinds);
}

void draw_statuses(const Ui& ui, Column& column) {
  const Set statuses{
      .heading = Message::filter_status,
      .group = "filter-status",
      .on = ui.state.link.statuses,
      .claims = ui.frame.by_status,
  };
  draw_set<core::AboutStatus, app::StatusToggled>(ui, column, statuses);
}

void draw_relays(const Ui& ui, Column& column) {
  if (ui.frame.relays.empty()) {
    return;
  }
  draw_heading(ui, column, Message::filter_relay);
  for (const app::RelayRow& row : ui.frame.relays) {
    const Option option{
        .group = "filter-relay",
        .number = row.actor.value,
        .words = ui.actor_name(row.actor),
        .claims = row.claims,
        .on = ui.state.link.relay == row.actor,
    };
    if (draw_option(ui, column, option)) {
      ui.push(app::RelayPicked{row.actor});
    }
  }
  column.y += kAfterGroup;
}

bool is_on(const Ui& ui, const app::CountryRow& row) {
  const app::LinkState& link = ui.state.link;
  if (link.country != row.country) {
    return false;
  }
  return link.speaker_kinds == 0 || core::has_bit(link.speaker_kinds, row.kind);
}

// A country's officials are one choice, its outlets another: who reports from a country does not
// speak for it.
void draw_countries(const Ui& ui, Column& column) {
  if (ui.frame.countries.empty()) {
    return;
  }
  constexpr auto kKinds = static_cast<std::uint32_t>(core::kSpeakerKinds);
  draw_heading(ui, column, Message::filter_country);
  for (const app::CountryRow& row : ui.frame.countries) {
    Line name = country_name(ui, row.country);
    name.add(" · ").add(ui.messages().name(row.kind));
    const Option option{
        .group = "filter-country",
        .number = row.country * kKinds + static_cast<std::uint32_t>(row.kind),
        .words = name.view(),
        .claims = row.claims,
        .on = is_on(ui, row),
    };
    if (draw_option(ui, column, option)) {
      ui.push(app::CountryPicked{row.country, row.kind});
    }
  }
  column.y += kAfterGroup;
}

void draw_questions(const Ui& ui, Column& column) {
  if (ui.frame.questions.empty()) {
    return;
  }
  draw_heading(ui, column, Message::filter_answers);
  for (const app::QuestionRow& row : ui.frame.questions) {
    const Option option{
        .group = "filter-answers",
        .number = row.question.value,
        .words = ui.question(row.question).short_text,
        .claims = row.claims,
        .on = ui.state.link.answers == row.question,
    };
    if (draw_option(ui, column, option)) {
      ui.push(app::AnswersPicked{row.question});
    }
  }
  column.y += kAfterGroup;
}

}  // namespace

float filter_option_height(const Ui& ui) noexcept {
  return ui.roomy_px(26);
}

float filter_options_height(const Ui& ui) {
  const app::Frame& frame = ui.frame;
  std::size_t rows = 1 + core::kFigureKinds + core::kSpeakerKinds + core::kStatuses;
  float headings = 5;
  for (const std::size_t rows_of :
       {frame.countries.size(), frame.relays.size(), frame.questions.size()}) {
    rows += rows_of;
    headings += rows_of > 0 ? 1 : 0;
  }
  const float options = static_cast<float>(rows) * filter_option_height(ui);
  const float error = filter_day_failed(ui) ? 40.0f : 0.0f;
  return 8 + options + headings * (kHeading + kAfterGroup) + 48 + error + 8;
}

float draw_filter_options(core::LaterKey, const Ui& ui, Column column) {
  if (std::exchange(ui.memory.of<FilterCardMemory>().enter, false)) {
    ui.memory.wanted_control = ui.memory.controls_drawn + 1;
    ui.memory.wanted_quietly = !ImGui::GetIO().NavVisible;
  }
  column.y += 8;
  draw_disputed(ui, column);
  draw_figure_kinds(ui, column);
  draw_heading(ui, column, Message::filter_said);
  column.y = draw_filter_days(ui, column) + kAfterGroup;
  draw_statuses(ui, column);
  draw_speaker_kinds(ui, column);
  draw_countries(ui, column);
  draw_relays(ui, column);
  draw_questions(ui, column);
  return column.y + 8;
}

}  // namespace dateline::ui
