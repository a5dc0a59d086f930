// An empty window to draw on, for tests of what draws: Dear ImGui with a renderer that draws
// nothing, one face in every role, and what was put on the draw list. It knows no panel.
#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include <gtest/gtest.h>
#include <imgui.h>

#include "ui/files.hpp"
#include "ui/kit/text.hpp"

namespace dateline::ui {

class Paper {
 public:
  explicit Paper(float ratio = 1)
      : ratio_(ratio),
        context_(ImGui::CreateContext()) {
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
    io.DisplaySize = {1000, 1000};
    io.DisplayFramebufferScale = {ratio, ratio};
    ImFontConfig config;
    config.FontDataOwnedByAtlas = false;
    const std::string& bytes = face();
    EXPECT_FALSE(bytes.empty()) << "no Noto Sans found: run cmake/setup.sh";
    ImFont* const font = io.Fonts->AddFontFromMemoryTTF(
        const_cast<char*>(bytes.data()),
        static_cast<int>(bytes.size()),
        13,
        &config
    );
    std::fill(std::begin(faces_.of), std::end(faces_.of), font);
    ImGui::NewFrame();
    ImGui::SetNextWindowPos({0, 0});
    ImGui::SetNextWindowSize({1000, 1000});
    ImGui::Begin("paper", nullptr, ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoBackground);
  }
  ~Paper() {
    ImGui::End();
    ImGui::Render();
    for (ImTextureData* const texture : ImGui::GetPlatformIO().Textures) {
      texture->SetTexID(ImTextureID_Invalid);
      texture->SetStatus(ImTextureStatus_Destroyed);
    }
    ImGui::DestroyContext(context_);
  }
  Paper(const Paper&) = delete;
  Paper& operator=(const Paper&) = delete;

  [[nodiscard]] Canvas canvas() {
    return {ImGui::GetWindowDrawList(), &faces_, ratio_, &texts_};
  }
  [[nodiscard]] const std::vector<DrawnText>& texts() const {
    return texts_;
  }
  // What has been drawn since the last of these calls: the rectangle that holds all of it.
  [[nodiscard]] core::RectPx drawn() {
    const ImDrawList& list = *ImGui::GetWindowDrawList();
    ImVec2 low{1e9f, 1e9f}, high{-1e9f, -1e9f};
    for (int i = seen_; i < list.VtxBuffer.Size; ++i) {
      const ImVec2 at = list.VtxBuffer[i].pos;
      low = {std::min(low.x, at.x), std::min(low.y, at.y)};
      high = {std::max(high.x, at.x), std::max(high.y, at.y)};
    }
    const bool any = seen_ < list.VtxBuffer.Size;
    seen_ = list.VtxBuffer.Size;
    return any ? core::RectPx{low.x, low.y, high.x - low.x, high.y - low.y} : core::RectPx{};
  }
  // How many corners that were.
  [[nodiscard]] int corners() {
    const int before = seen_;
    seen_ = ImGui::GetWindowDrawList()->VtxBuffer.Size;
    return seen_ - before;
  }

 private:
  static const std::string& face() {
    static const std::string bytes = read_either(
        DATELINE_SOURCE_DIR "/build/fonts/sans-regular.ttf",
        "/usr/share/fonts/truetype/noto/NotoSans-Regular.ttf"
    );
    return bytes;
  }

  float ratio_;
  ImGuiContext* context_;
  Faces faces_;
  std::vector<DrawnText> texts_;
  int seen_ = 0;
};

}  // namespace dateline::ui
