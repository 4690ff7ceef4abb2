// SPDX-License-Identifier: GPL-3.0-or-later
// A plugin of clang-tidy: its checks look at the project's own code only. Without it they walk through all of Qt and
// the standard library for every file, seven eighths of their time, and drop what they find there unseen.
//
// What is left out are declarations of system headers at the top level. Templates of such a header that the project
// instantiates were never reported either: their text is in the system header. lint.py sees to it that what is
// planted in packaging/checks/planted is found.
#include <clang/AST/ASTConsumer.h>
#include <clang/AST/ASTContext.h>
#include <clang/Basic/SourceManager.h>
#include <clang/Frontend/FrontendAction.h>
#include <clang/Frontend/FrontendPluginRegistry.h>
#include <memory>
#include <string>
#include <vector>

namespace {

class TidyScope : public clang::ASTConsumer {
    /// Runs before that of clang-tidy, which then finds its scope set.
    void HandleTranslationUnit(clang::ASTContext &context) override
    {
        // What comes from a precompiled header need not even be loaded for this.
        for (clang::Decl *declaration : context.getTranslationUnitDecl()->noload_decls()) {
            if (!context.getSourceManager().isInSystemHeader(declaration->getLocation()))
                m_scope.push_back(declaration);
        }
        for (const clang::Decl *declaration : std::vector<clang::Decl *>(m_scope))
            addNamesakes(*declaration, context);
        context.setTraversalScope(m_scope);
    }

    /// bugprone-forward-declaration-namespace compares a class that is declared only with those of its name elsewhere.
    void addNamesakes(const clang::Decl &declaration, const clang::ASTContext &context)
    {
        if (const auto *inner = llvm::dyn_cast<clang::NamespaceDecl>(&declaration)) {
            for (const clang::Decl *member : inner->decls())
                addNamesakes(*member, context);
        }
        const auto *record = llvm::dyn_cast<clang::CXXRecordDecl>(&declaration);
        if (!record || record->hasDefinition())
            return;
        for (clang::NamedDecl *namesake : context.getTranslationUnitDecl()->lookup(record->getDeclName())) {
            if (namesake->getCanonicalDecl() != record->getCanonicalDecl())
                m_scope.insert(m_scope.end(), namesake->redecls_begin(), namesake->redecls_end());
        }
    }

    std::vector<clang::Decl *> m_scope;
};

class TidyScopeAction : public clang::PluginASTAction {
    std::unique_ptr<clang::ASTConsumer> CreateASTConsumer(clang::CompilerInstance &, llvm::StringRef) override
    {
        return std::make_unique<TidyScope>();
    }
    bool ParseArgs(const clang::CompilerInstance &, const std::vector<std::string> &) override { return true; }
    ActionType getActionType() override { return AddBeforeMainAction; }
};

const clang::FrontendPluginRegistry::Add<TidyScopeAction> registered("tenantry-tidy-scope", "own code only");

} // namespace
