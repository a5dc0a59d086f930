// A reader's hand and eye on a Stage: presses, keys and letters whose events the state follows, and
// what is read from the panels. It adds names for what the tests of all rooms do; it knows no
// panel.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "app/change/event.hpp"
#include "ui/stage.hpp"

namespace dateline::ui {

// Windows that the design names.
inline constexpr core::SizePx kDesktop{1440, 900}, kTablet{768, 1024}, kPhone{390, 844},
    kSmallPhone{320, 568}, kEmbed{640, 480};
inline constexpr core::SizePx kEveryWindow[] = {kDesktop, kTablet, kEmbed, kPhone, kSmallPhone};
inline constexpr app::Language kEveryLanguage[] =
    {app::Language::en, app::Language::ko, app::Language::uk, app::Language::ru};
inline constexpr app::View kEveryView[] = {app::View::map, app::View::figures, app::View::sources};
inline constexpr app::ListTab kEveryTab[] =
    {app::ListTab::questions, app::ListTab::places, app::ListTab::speakers, app::ListTab::sources};

// `claim/12`, as controls are named.
[[nodiscard]] std::string numbered(std::string_view name, std::uint32_t number);
// The chip of a filter.
[[nodiscard]] std::string chip(app::FilterPart part);

// Indices by id; a test failure where the story has none.
[[nodiscard]] core::ClaimIndex claim(const Stage& stage, std::string_view id);
[[nodiscard]] core::PlaceIndex place(const Stage& stage, std::string_view id);
[[nodiscard]] core::ActorIndex actor(const Stage& stage, std::string_view id);
[[nodiscard]] core::SourceIndex source(const Stage& stage, std::string_view id);
[[nodiscard]] core::QuestionIndex question(const Stage& stage, std::string_view id);

// --- What is done ---

// What the events make of the state, as the platform would.
void follow(Stage& stage, const app::Events& events);
// A window held in the hand: a finger, and the sheet this far up.
void hold_in_hand(Stage& stage, app::Sheet sheet = app::Sheet::half);
void open_claim(Stage& stage, std::string_view id);
// Its list alone: no claim is open.
void open_tab(Stage& stage, app::ListTab tab);
void open_view(Stage& stage, app::View view);
void open_question(Stage& stage, std::string_view id);  // unless it is open
void open_first_question(Stage& stage);                 // whose claims the list then shows
void search_for(Stage& stage, const std::string& words);
// Everything published, or only that up to this day.
void look_back_to(Stage& stage, core::CivilDate day);
// Drags the handle of the day known on sideways, from its middle; a test failure where something
// else happens than that other days are known.
[[nodiscard]] std::vector<app::KnownOnSet> drag_known_on(Stage& stage, float by_px);
// A click in the middle of these words, wherever they are; a test failure where they are not.
app::Events click_words(Stage& stage, std::string_view words);
// The same key so often; the state follows.
void press_keys(Stage& stage, int key, int times = 1, bool shift = false);
// Tab, as the page hands it in, until that control has the keyboard.
[[nodiscard]] bool tab_to(Stage& stage, const std::string& name, bool back = false);
// Rests the pointer on the control until it is told what that is.
void point_at(Stage& stage, const std::string& control);
// Pulls the control's panel up or down until it lies in it whole; a test failure where it never
// does.
void bring_into_view(Stage& stage, const std::string& control);

// The event of this kind; nullptr when there is none.
template <class Kind>
[[nodiscard]] const Kind* find_event(const app::Events& events) {
  for (const app::Event& event : events) {
    if (const Kind* const one = std::get_if<Kind>(&event)) {
      return one;
    }
  }
  return nullptr;
}

// --- What is seen ---

// The control that has the keyboard; empty for none.
[[nodiscard]] std::string focused(const Stage& stage);
// Controls whose name is `kind`, or `kind/` and a number.
[[nodiscard]] std::vector<SeenControl> controls_of(const Stage& stage, std::string_view kind);
// Of one panel, in the order in which they were drawn.
[[nodiscard]] std::vector<DrawnText> texts_in(const Stage& stage, std::string_view panel);
// The words of a panel as they are read: lines joined by a blank.
[[nodiscard]] std::string words_in(const Stage& stage, std::string_view panel);
// All words on screen.
[[nodiscard]] std::string words_on(const Stage& stage);
[[nodiscard]] bool reads(const Stage& stage, std::string_view words);
// The first that is these words, or that begins with them; nullptr for none.
[[nodiscard]] const DrawnText* text_of(const Stage& stage, std::string_view words);
// How often it is drawn.
[[nodiscard]] std::size_t times_shown(const Stage& stage, std::string_view words);
// In the interface's language.
[[nodiscard]] std::string say(const Stage& stage, app::Message id);
[[nodiscard]] std::string say_with(const Stage& stage, app::Message id, app::Values values);
// The part of a list of words: `Map|Figures|Sources`.
[[nodiscard]] std::string say_part(const Stage& stage, app::Message id, std::size_t part);

[[nodiscard]] core::RectPx common_part(core::RectPx a, core::RectPx b);
[[nodiscard]] bool lies_in(core::RectPx outer, core::RectPx inner, float slack = 0.5f);

// What is wrong with the words of the panels as they stand: those that the interface writes itself
// and cuts, those that reach beyond their panel sideways. Map labels are left out: they have rules
// of their own.
[[nodiscard]] std::vector<std::string> faults_of_words(const Stage& stage);
// Words of any origin that are cut in this panel.
[[nodiscard]] std::vector<std::string> cut_in(const Stage& stage, std::string_view panel);

// For messages of failed tests: `390x844 ko`.
[[nodiscard]] std::string described(core::SizePx size, app::Language language);

// Once for each window and language, on a fresh stage that speaks it, with all faces; a finger on
// phones.
struct Setting {
  core::SizePx size;
  app::Language language;
  std::string name;
};
void in_every_setting(
    const std::function<app::World()>& world,
    const std::function<void(Stage&, const Setting&)>& look
);

}  // namespace dateline::ui
