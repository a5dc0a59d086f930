#include "platform/native/effects.hpp"

#include <cstdio>
#include <string>
#include <variant>

#include <SDL.h>

namespace dateline::platform {

namespace {

// One function an effect: without one, std::visit does not compile.
struct Carrier {
  Explorer& explorer;
  const ViewerHooks& hooks;
  History& history;

  bool operator()(const app::WriteFragment& asked) const {
    asked.push ? history.push(asked.fragment) : history.replace(asked.fragment);
    return false;
  }

  bool operator()(const app::CopyText& asked) const {
    // a window has no address but that: `dateline view --state` takes it
    const std::string text = asked.text + "#" + asked.fragment;
    explorer.push(app::CopyAnswered{asked.what, SDL_SetClipboardText(text.c_str()) == 0});
    return true;
  }

  bool operator()(const app::FetchMapFile& asked) const {
    std::string error;
    const Bytes bytes =
        hooks.read_map_file(explorer.session().world().catalogue.files[asked.file], error);
    if (bytes.empty()) {
      explorer.push(app::MapFileFailed{asked.file, error});
    } else {
      error = explorer.add_map_file(asked.file, bytes);
    }
    if (!error.empty()) {
      std::fprintf(stderr, "dateline: %s\n", error.c_str());
    }
    return true;
  }

  bool operator()(const app::FetchMessages& asked) const {
    hooks.read_messages(explorer, asked.language);
    return true;
  }

  // A window has no dialog for files of its own: they are dropped on it.
  bool operator()(const app::ChooseText&) const {
    explorer.push(app::TextDropAsked{});
    return true;
  }

  // A window has no page whose text it could show, and never offers it.
  bool operator()(const app::ShowOnPage&) const {
    return true;
  }
};

}  // namespace

bool carry_out(
    const app::Effect& effect,
    Explorer& explorer,
    const ViewerHooks& hooks,
    History& history
) {
  return std::visit(Carrier{explorer, hooks, history}, effect);
}

}  // namespace dateline::platform
