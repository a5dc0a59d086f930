// What the platform is asked to do, in the imperative.
#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "app/change/choice_events.hpp"
#include "app/model/state.hpp"

namespace dateline::app {

// push: a new history entry; else replaces the current one
struct WriteFragment {
  std::string fragment;
  bool push = true;
};

// Copies `text`, followed by the page's address with `fragment`; answered by CopyAnswered.
struct CopyText {
  Copied what = Copied::link;
  std::string text;
  std::string fragment;
};

struct FetchMapFile {
  std::uint32_t file = 0;
};

// the interface's words, which Explorer::add_messages takes
struct FetchMessages {
  Language language = Language::en;
};

// let the reader choose a file, which comes back as a text
struct ChooseText {};

struct ForgetText {
  core::SourceIndex source;
};

struct ShowOnPage {
  OnPage what = OnPage::story_text;
};

using Effect = std::variant<
    ShowOnPage,
    ChooseText,
    ForgetText,
    WriteFragment,
    CopyText,
    FetchMapFile,
    FetchMessages>;
using Effects = std::vector<Effect>;

}  // namespace dateline::app
