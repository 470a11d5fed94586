import type { Language } from './language.ts';

export const fr: Language = {
  code: 'fr',
  numbers: ['zéro', 'un|une', 'deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf', 'dix'],
  common:
    'le|la|les|de|des|du|et|je|vous|est|un|une|pas|très|bien|pour|avec|mais|ce|cette|que|qui|mon|ma|votre|merci|bonjour|livraison|commande|service|tout|il|elle|nous|en|au|aux|sur|été|ai|à|dos|plus|bon|bonne|jai|jamais|ne|se',
  rating: {
    leads:
      'je voulais dire|je voulais mettre|je corrige|jai mis|jai donné|on met|on donne|donne|donnerais|donnerai|mets|mettrais|mettrai|attribue|note|noter|évaluation|score|ma note|ma réponse|réponse|je dis|je dirais|je dirai|je choisis|je vote|cest un|ce serait un|un bon|un beau|un solide|un petit|globalement|au total|résultat',
    fillers:
      'madame|monsieur|chère|cher|malheureusement|seulement|un|une|le|la|lui|vous|leur|de|est|serait|à|ce|service|pour|moi|bon|beau|solide|petit|gros|plein|clairement|franchement|sans hésiter|ma|note|votre|entreprise|équipe|globalement|je|dirais|bonjour|donc|ça|cest|alors|la note de|note de|global',
    after:
      'rien|car|parce|mais|et|pour|merci|très|super|bien|excellent|parfait|génial|bravo|top|vraiment|malheureusement|nul|mauvais|horrible|décevant|déçu|déçue|satisfait|satisfaite|content|contente|tout|toujours|globalement|sans hésiter|à cause|grâce|je|nous|cétait|de ma part|pour moi|rapide|sur une échelle|dommage|rien à dire|service|malgré|trop|bonne|bon|continuez',
    points: 'points|point|pts',
    stars: 'étoiles|étoile',
    outOf: 'sur|de|sur un total de',
    between: 'ou|à|et|voire|peut être|plutôt|non|entre',
    against:
      'jaurais|naurais|nous aurions|on aurait|pas|jamais|ni|aucun|aurais|aurait|auriez|pourrait|pourrais|devrait|au lieu de|plutôt que|que|attendais|si|jusqu|sauf|sans|pourquoi|loin de|naurais|nest|presque',
    unless:
      'et demi|et demie|et quart|et un quart|moins le quart|si|serait|seraient|aurait|pourrait|sauf|cest trop|est trop|jusqu|ce serait',
    would: 'donnerais|mettrais|mettrait|serait|dirais',
    but: 'mais|cependant|toutefois|seulement',
    hedges:
      'peut être|environ|presque|autour|entre|au moins|au plus|au maximum|minimum|maximum|probablement|plus de|moins de|à peine|même pas|disons peut être|à peu près|vers',
    units:
      'jour|jours|semaine|semaines|mois|an|ans|année|années|heure|heures|h|minute|minutes|min|secondes|fois|x|euro|euros|eur|centimes|pourcent|pour cent|article|articles|pièces|personnes|appels|mails|commandes|tickets|km|kg|g|cm|mm|m|litres|colis|employés|clients|enfants|collègues|questions|choses|problèmes|produits|paires|autres|ouvrés|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|e|ème|er|ère|cents|mille|dollars|francs|tentatives|reprises|boîtes|tables|chaises|dentre',
    labels:
      'code|solde|commande|numéro|n|no|chambre|table|facture|ticket|article|page|étape|appartement|étage|porte|taille|version|modèle|chapitre|dossier|réf|référence|id|jour|semaine|âge|ligne|à|le|avant|après|depuis|vers|dans|sous|chaque|les|attendu|attends|appelé|payé|coûte|acheté|commandé|encore|derniers|dernières|prochains|ces|mes|nos|tous|tél|téléphone|fax|mobile|magasin|rue|quai|voie|il y a|reçu|pris|manque',
    thumbsUp: 'pouce levé|pouce en lair|pouce vers le haut',
    thumbsDown: 'pouce baissé|pouce vers le bas',
  },
  commands: {
    stop: 'arrêt|arrêter|arrêtez|arrete|stop|stopper|désabonner|désinscrire|désabonnement|désinscription|fin|annuler|quitter|résilier|stop sms|retirer|stop pub|stop svp',
    unsubscribe:
      'ne plus recevoir|ne plus {rien,les,en} recevoir|désabonner|désabonnement|désinscription|désinscrire|me désabonner|me désinscrire|désabonnez moi|désinscrivez moi|se désabonner|se désinscrire|arrêt|arrêtez|stop|retirez moi|arrêter|stop sms|stopper',
    help: 'aide|info|infos|qui est ce|qui êtes vous|cest qui',
    start: 'démarrer|reprendre|réabonner|début|commencer',
    revoke:
      'ne {me contactez,mécrivez,menvoyez,me dérangez} plus {,jamais,rien}|ne menvoyez plus {de message,de messages,de sms,de mails,demails,vos messages,vos mails}|{arrêtez,cessez,cesser,arrêter} de {mécrire,me contacter,me harceler,me spammer,me déranger}|{arrêtez,cessez,cesser,arrêter} de menvoyer {des,vos,ces} {messages,sms,mails,emails,enquêtes}|{merci de,} ne plus {me contacter,mécrire,me déranger,menvoyer {de,vos} {messages,sms,mails,message}}|plus de {messages,sms,mails}|laissez moi tranquille|{retirez,enlevez,supprimez,ôtez,rayez} moi de {votre,la,vos,cette} {liste,listes,base,liste de diffusion}|{supprimez,effacez,retirez} {mon numéro,mon adresse,mes coordonnées,mes données}|{désabonnez,désinscrivez} moi|{me,je veux me,je souhaite me,je voudrais me} {désabonner,désinscrire}|je ne {veux,souhaite} plus recevoir {de,vos,ces} {messages,sms,mails,emails}|je ne {veux,souhaite} plus être {contacté,contactée}|je retire mon consentement|{arrêtez,arrête,cessez,stoppez,cesse} {,de} {,menvoyer,envoyer,avec} {,des,vos,ces,les,tes} {messages,sms,mails,emails,enquêtes,sondages,textos}|{arrêtez,arrête,cessez,cesse} de {mécrire,menvoyer des sms,menvoyer des textos,me contacter,me solliciter,me harceler,membêter,me texter}|plus {denquêtes,denquête}|plus de {sondage,sondages,enquêtes,textos,sollicitations,pub,publicité}|ne {me contactez,mécrivez,menvoyez,me sollicitez,me texte,mécris} {,plus} {,jamais,rien}|ne me contactez plus jamais|je ne {veux,souhaite,désire} plus {recevoir,avoir} {de,vos,ces,aucun,denquêtes} {,sondages,textos,enquêtes,message,messages,sms,sollicitations}|je ne veux plus {rien,de vos messages,de vos enquêtes,de sms}|{enlevez,retirez,supprimez,effacez} {,moi} {,mon numéro} de {votre,vos,la} {liste,listes,base,fichier,fichiers}|{foutez moi,fichez moi,laissez moi} la paix|{laissez,laisse} moi {tranquille,en paix}|comment {me désabonner,me désinscrire,arrêter ces messages}|allez vous faire foutre|dégagez|{fous,fiche} moi la paix|{je,nous} ne {veux,voulons,souhaite,souhaitons,désire} plus {,rien} recevoir {,de,vos,ces,d’autres,de vos} {messages,mails,emails,sms,enquêtes,courriels,ça,cela}|{,merci de} ne plus {m’écrire,m’envoyer de messages,m’envoyer de sms,m’envoyer de mails,me contacter,me déranger,m’envoyer vos enquêtes}|assez {de,avec} {vos,ces} {messages,mails,sms,enquêtes}|ça suffit {,vos} {messages,mails,sms}|{plus,} jamais {me contacter,m’écrire,m’envoyer de messages,m’appeler}|{enlevez,ôtez,rayez,effacez,oubliez} mon numéro|{retirez,enlevez,supprimez} mon {mail,e mail,adresse mail,adresse e mail} {,de {votre,vos,la} {liste,listes,base}}',
    mistaken:
      '{vous vous êtes,vous êtes,tu t’es} {trompé,trompés} de {numéro,personne}|{,vous avez fait,cest,vous avez,tu as} {,un,le} {mauvais,faux} numéro|{mauvais,faux} numéro|{erreur de,vous vous trompez de,tu te trompes de} {numéro,personne,destinataire}|ce nest pas {le bon numéro,mon numéro}|je ne suis pas {la bonne personne,cette personne}|mauvaise personne',
    corrects:
      '{,oh,oups,ah,non} {pardon,désolé,désolée,excusez moi,correction,je voulais dire,je veux dire,plutôt,erreur,cest plutôt,en fait,je corrige,sorry}|oups|non',
    polite:
      'svp|stp|merci|sil|vous|plaît|te|maintenant|immédiatement|de|votre|cette|liste|à|et|je|veux|souhaite|voudrais|bonjour|veuillez|bien|vouloir|pouvez|tout de suite|désormais|à lavenir|jamais|ce|numéro|sur|vos|messages|mails|emails|newsletter|me|davance|pour|non|oui|enfin|donc|aussi|stop|merci de|aidez moi|s il|ca suffit',
  },
  mail: {
    replyLine: 'Merci de répondre au-dessus de cette ligne',
    on: 'le',
    wrote: 'a écrit|écrit|à écrit|a ecrit',
    from: 'de|expéditeur',
    headers: 'envoyé|envoyé le|à|cc|copie|objet|date|répondre à|destinataire|sujet',
    original:
      'message dorigine|message original|message transféré|message initial|début du message transféré|message réexpédié',
    mobile:
      'envoyé de mon|envoyé depuis mon|envoyé depuis|envoyé à partir de|envoyé de|envoyé par|envoyé avec|télécharger outlook pour|obtenez outlook pour|provenance courrier|sans virus',
    closings:
      'cordialement|bien cordialement|très cordialement|bien à vous|salutations|meilleures salutations|sincères salutations|sincèrement|cdlt|cdt|bonne journée|bonne soirée|bonne réception|amicalement|merci|merci beaucoup|merci davance|avec mes remerciements|respectueusement|à bientôt|salutations distinguées|bises|bonne continuation|bien cdt',
    disclaimers:
      'ce message et toutes les pièces jointes|ce message et ses pièces jointes|ce message est confidentiel|ce courriel|ce mail est confidentiel|cet email|cet e mail|les informations contenues dans|avis de confidentialité|si vous nêtes pas le destinataire|si vous avez reçu ce message par erreur|pensez à lenvironnement|pensez à la planète|avertissement',
    automatic:
      'réponse automatique|réponse auto|absence du bureau|message dabsence|accusé de réception|absent du bureau|notification dabsence|échec de la remise|nous avons bien reçu votre demande|nous avons bien reçu votre message|votre demande a bien été reçue|votre demande a été enregistrée',
    away: 'je suis absent|je suis absente|je suis actuellement absent|je suis actuellement absente|en congés|en congé|en vacances|de retour le|absent|absente|absence|nous avons bien reçu votre|ceci est un message automatique|ceci est une réponse automatique|je suis en congés|je serai de retour',
  },
};
