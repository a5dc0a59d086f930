// Effects, as a desktop window carries them out.
#pragma once

#include "app/change/effect.hpp"
#include "platform/explorer.hpp"
#include "platform/native/history.hpp"
#include "platform/native/viewer.hpp"

namespace dateline::platform {

// One function an effect: without one, std::visit does not compile. Each is true when it did
// something that the next frame shows.
struct EffectCarrier {
  Explorer& explorer;
  const ViewerHooks& hooks;
  History& history;

  bool operator()(const app::WriteFragment& asked) const;
  bool operator()(const app::CopyText& asked) const;
  bool operator()(const app::FetchMapFile& asked) const;
  bool operator()(const app::FetchMessages& asked) const;
  bool operator()(const app::ChooseText& asked) const;
  bool operator()(const app::ShowOnPage& asked) const;
};

}  // namespace dateline::platform
