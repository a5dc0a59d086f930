// What the platform is asked to do, in the imperative. Each effect says by which method of the
// page's host it is carried out there, and with which arguments; natively it is a function of
// platform/native/effects.cpp.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "app/change/choice_events.hpp"
#include "app/model/state.hpp"
#include "core/base/json_text.hpp"

namespace dateline::app {

// push: a new history entry; else replaces the current one
struct WriteFragment {
  static constexpr std::string_view method = "writeFragment";
  std::string fragment;
  bool push = true;
  // A JSON list, as that of every effect.
  [[nodiscard]] std::string arguments() const {
    return core::json_list(fragment, push);
  }
};

// Copies `text`, followed by the page's address with `fragment`; answered by CopyAnswered.
struct CopyText {
  static constexpr std::string_view method = "copyText";
  Copied what = Copied::link;
  std::string text;
  std::string fragment;
  [[nodiscard]] std::string arguments() const {
    return core::json_list(text, fragment, static_cast<std::uint32_t>(what));
  }
};

struct FetchMapFile {
  static constexpr std::string_view method = "fetchMapFile";
  std::uint32_t file = 0;
  std::string name;  // the catalogue's
  [[nodiscard]] std::string arguments() const {
    return core::json_list(file, name);
  }
};

// the interface's words, which Explorer::add_messages takes
struct FetchMessages {
  static constexpr std::string_view method = "fetchMessages";
  Language language = Language::en;
  [[nodiscard]] std::string arguments() const {
    return core::json_list(tag_of(language));
  }
};

// let the reader choose a file, which comes back as a text
struct ChooseText {
  static constexpr std::string_view method = "chooseText";
  [[nodiscard]] static std::string arguments() {
    return core::json_list();
  }
};

// beside the canvas or in its place
struct ShowOnPage {
  static constexpr std::string_view method = "showOnPage";
  OnPage what = OnPage::story_text;
  [[nodiscard]] std::string arguments() const {
    return core::json_list(kOnPageNames[what]);
  }
};

using Effect =
    std::variant<ShowOnPage, ChooseText, WriteFragment, CopyText, FetchMapFile, FetchMessages>;
using Effects = std::vector<Effect>;

}  // namespace dateline::app
